"""Splits the applications into a training part and a frozen holdout, by a keyed hash of the applicant's id.

    python3 prepare.py [--out data] [--fraction 0.6]

Writes `<out>/train/applications.csv` and `<out>/holdout/applications.csv`. A record that lacks a value is never in the holdout: nobody
should be judged by what was made up for them. Where any other goes depends on its id and the key alone: not on its order, not on the
records around it, not on chance. So the holdout stays the same whatever is added to the data, and
`--fraction` takes the same part of the training records each time (a larger fraction holds all records of a smaller one).
Python's standard library is all that it needs.
"""

import argparse
import csv
import hashlib
import hmac
import os

HERE = os.path.dirname(os.path.abspath(__file__))

# Not a secret: the key keeps this split independent of any other that hashes the same ids. Another key is another holdout.
KEY = b"modelway examples/mortgage, split 1"
HOLDOUT = 0.3


def place(purpose, identity):
    """A number from 0 to 1 for an id, evenly spread; another purpose gives another, independent number."""
    digest = hmac.new(KEY, f"{purpose}:{identity}".encode(), hashlib.sha256).digest()
    return int.from_bytes(digest[:8], "big") / 2**64


def part_of(record, fraction):
    complete = "" not in record.values()
    if complete and place("holdout", record["id"]) < HOLDOUT:
        return "holdout"
    return "train" if place("fraction", record["id"]) < fraction else None


def write(path, columns, records):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.DictWriter(file, columns, lineterminator="\n")
        rows.writeheader()
        rows.writerows(records)


def share(text):
    value = float(text)
    if not 0 < value <= 1:
        raise argparse.ArgumentTypeError(f"must be more than 0 and at most 1, found {text}")
    return value


def main():
    parser = argparse.ArgumentParser(description="Splits the applications into train/ and holdout/.")
    parser.add_argument("--data", default=os.path.join(HERE, "applications.csv"))
    parser.add_argument("--out", default="data")
    parser.add_argument("--fraction", type=share, default=1.0, help="part of the training records to take")
    options = parser.parse_args()

    with open(options.data, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        columns, records = reader.fieldnames, list(reader)
    parts = {"train": [], "holdout": []}
    for record in records:
        part = part_of(record, options.fraction)
        if part:
            parts[part].append(record)
    for part, chosen in parts.items():
        write(os.path.join(options.out, part, "applications.csv"), columns, chosen)
        gaps = sum("" in record.values() for record in chosen)
        denied = sum(record["deny"] == "1" for record in chosen)
        print(f"{part}: {len(chosen)} applications, {denied} denied, {gaps} incomplete")


if __name__ == "__main__":
    main()
