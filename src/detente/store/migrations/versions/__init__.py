"""The steps, in order of their names. A step is never changed once a record has been written with it.

A change of the model's fields needs a step that rewrites the `body` columns: claims are read back
with every field of their class.
"""
