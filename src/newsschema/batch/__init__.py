"""Many documents into one file, resumably: plan, run, publish, and a report of what became of each.

Beside the output OUT stand two hidden files: `.OUT.manifest`, an SQLite database that knows of every document its
content hash, what became of it and where its records lie; and, during a run, `.OUT.part` with the records. A run may
be killed at any moment: records are on the disk before the manifest says so, and the manifest says what is about to be
published before the part is renamed to OUT.
"""
