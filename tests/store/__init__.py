"""Tests of detente.store."""
