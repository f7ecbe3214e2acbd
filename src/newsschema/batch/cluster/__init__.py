"""Batches on a cluster: documents by URL, cut into shards by bytes, each converted where there is room for it.

The output is a folder, by path or URL. In it stand for each shard its records (`part-NUMBER-KEY.jsonl` or `.parquet`),
a line a document (`_report/part-NUMBER-KEY.jsonl`), and last its counts (`_done/part-NUMBER-KEY.json`): it is done once
they are there. The key changes with the shard's documents, the options and the code, so that a run that was stopped, or
whose inputs have changed, goes on with the shards that are not done. `_SUCCESS` stands there when all are.
"""
