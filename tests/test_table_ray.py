"""convert_table under Ray Data's map_batches, as README shows it; collected where Ray is installed."""

from __future__ import annotations

import os
import sys

import pyarrow as pa
import pytest
import ray

from newsschema import convert_table


@pytest.mark.filterwarnings("ignore")  # Ray's own
def test_pages_become_records(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    pages = [(f"https://g.example/{n}", f"<h1>Storm {n}</h1><p>It rained.</p>" if n % 5 else None) for n in range(20)]
    urls, texts = zip(*pages, strict=True)
    ray.init(num_cpus=2, include_dashboard=False)
    try:
        data = ray.data.from_arrow(pa.table({"url": urls, "html": texts}))
        made = data.map_batches(convert_table, batch_format="pyarrow", batch_size=8).sort("url").take_all()
    finally:
        ray.shutdown()
    assert [(row["url"], row["status"], row["error_code"]) for row in made] == [
        (url, "converted" if page else "failed", None if page else "empty") for url, page in sorted(pages)
    ]
