"""Convert many documents into one output, resumably: plan, run, publish, and report the outcome of each document.

Beside the output OUT there are two hidden files: `.OUT.manifest`, an SQLite database with the content hash, outcome and
record position of every document, and, during a run, `.OUT.part` with the records. A run may be killed at any moment:
records are synced to disk before the manifest lists them, and the manifest notes a publication before the part file is
renamed to OUT.
"""
