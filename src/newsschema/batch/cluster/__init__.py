"""Batches on a cluster: documents by path or URL, split into shards by bytes, each converted by one worker.

The output is a folder, by path or URL. It contains for each shard its records (`part-NUMBER-KEY.jsonl` or `.parquet`),
its report (`_report/part-NUMBER-KEY.jsonl`, one line per document) and, written last, its counts
(`_done/part-NUMBER-KEY.json`), which mark the shard as done. The key depends on the shard's documents, the options and
the code, so an interrupted run, or one with changed inputs, continues with the shards that are not done. `_SUCCESS` is
written when all are done.
"""
