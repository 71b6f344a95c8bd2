"""Tests of detente.export."""
