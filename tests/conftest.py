"""Tests of what need not be installed are collected where it is."""

from __future__ import annotations

from importlib.util import find_spec

# Test files, and the package that each is about.
OPTIONAL = {"test_table_spark.py": "pyspark", "test_table_ray.py": "ray"}

collect_ignore = [name for name, package in OPTIONAL.items() if find_spec(package) is None]
