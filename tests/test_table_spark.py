"""convert_table under Spark's mapInArrow, as README shows it; collected where PySpark is installed."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from pyspark.sql import SparkSession

from newsschema import convert_table

SCHEMA = "url string, record string, status string, error_code string, error string, articles int"


def to_records(batches: Iterator[Any]) -> Iterator[Any]:
    for batch in batches:
        yield from convert_table(batch).to_batches()


@pytest.mark.filterwarnings("ignore")  # Spark's own
def test_pages_become_records(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(sys.path))
    monkeypatch.setenv("PYSPARK_PYTHON", sys.executable)
    spark = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    try:
        pages = [
            (f"https://g.example/{n}", f"<h1>Storm {n}</h1><p>It rained.</p>" if n % 5 else None) for n in range(20)
        ]
        frame = spark.createDataFrame(pages, "url string, html string").repartition(3)
        made = frame.mapInArrow(to_records, SCHEMA).orderBy("url").collect()
    finally:
        spark.stop()
    assert [(row.url, row.status, row.error_code) for row in made] == [
        (url, "converted" if page else "failed", None if page else "empty") for url, page in sorted(pages)
    ]
    assert {json.loads(row.record)["source"]["url"] for row in made if row.record} == {u for u, page in pages if page}
