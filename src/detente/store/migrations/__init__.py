"""How the schema of a record came to be: one file a step, run when a record is opened."""
