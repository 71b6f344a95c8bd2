"""From the record to files that other programs read; one module a format."""

from detente.export.csv import codebook, write_csv
from detente.export.jsonl import write_jsonl
from detente.export.schema import claim_schema, output_schema

__all__ = ["claim_schema", "codebook", "output_schema", "write_csv", "write_jsonl"]
