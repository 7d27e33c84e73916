"""Reads keyed scores with pyarrow on one thread: `jsonl`, `csv` or `parquet`, and the file. Prints milliseconds."""

import sys
import time

import pyarrow
import pyarrow.csv
import pyarrow.json
import pyarrow.parquet

pyarrow.set_cpu_count(1)
kind, path = sys.argv[1:3]
started = time.perf_counter()
if kind == "jsonl":
    table = pyarrow.json.read_json(path, read_options=pyarrow.json.ReadOptions(use_threads=False))
elif kind == "csv":
    table = pyarrow.csv.read_csv(path, read_options=pyarrow.csv.ReadOptions(use_threads=False))
else:
    table = pyarrow.parquet.read_table(path, use_threads=False)
taken = (time.perf_counter() - started) * 1000
assert table.num_rows == int(sys.argv[3])
print(taken)
