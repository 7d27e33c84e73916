"""Writes one table as CSV and as Parquet with every compression, and prints what pyarrow computes of its columns."""

import datetime
import json
import random
import sys

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet as pq

folder, rows = sys.argv[1], int(sys.argv[2])
dice = random.Random(3)
flat = pa.table(
    {
        "id": [f"u{i}" for i in range(rows)],
        "whole": pa.array([None if i % 11 == 0 else i % 97 for i in range(rows)], pa.int64()),
        "real": [dice.gauss(0, 1) for _ in range(rows)],
        "word": [dice.choice(["a", "b,\"c\"", "two\nlines", "é"]) for _ in range(rows)],
        "flag": [i % 3 == 0 for i in range(rows)],
        "day": [datetime.date(2024, 1, 1 + i % 28) for i in range(rows)],
        "large": pa.array([2**60 + i for i in range(rows)], pa.int64()),
    }
)
nested = flat.append_column("list", pa.array([[1, 2] for _ in range(rows)])).append_column(
    "price", pa.array([f"{i % 50}.25" for i in range(rows)]).cast(pa.decimal128(10, 2))
)
for compression in ["none", "snappy", "gzip", "brotli", "zstd", "lz4"]:
    pq.write_table(nested, f"{folder}/{compression}.parquet", compression=compression, row_group_size=rows // 3)
pq.write_table(nested, f"{folder}/plain.parquet", use_dictionary=False, data_page_version="2.0")
pyarrow.csv.write_csv(flat, f"{folder}/flat.csv")


def describe(name):
    column = flat[name]
    said = {"values": rows - column.null_count, "missing": column.null_count, "distinct": pc.count_distinct(column).as_py()}
    if name in ("whole", "real", "large"):
        said["min"], said["max"], said["mean"] = (
            float(it.as_py()) for it in (pc.min(column), pc.max(column), pc.mean(column))
        )
        said["median"] = pc.quantile(column, 0.5)[0].as_py()
    return said


print(json.dumps({name: describe(name) for name in flat.column_names}))
