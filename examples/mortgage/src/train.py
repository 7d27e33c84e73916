"""Trains a logistic regression that predicts whether a mortgage application is denied.

Runs in a SageMaker framework container (script mode): reads the CSV files of the channel `train`, takes its hyperparameters as
arguments, prints metrics that SageMaker reads off the log, and leaves the model, with the code that serves it, in SM_MODEL_DIR.
Python's standard library is all that it needs.
"""

import argparse
import csv
import glob
import hashlib
import json
import math
import os
import shutil
import sys

LABEL, KEY = "deny", "id"

# The columns that a lender may not use (Equal Credit Opportunity Act) are in the data so that one can see whom the model treats
# how; no model of ours learns from them.
PROTECTED = ("black", "single")


def arguments():
    parser = argparse.ArgumentParser(description="Trains on applications.csv.")
    parser.add_argument("--features", default="all", help="comma-separated columns, or all")
    parser.add_argument("--l2", type=float, default=0.01)
    parser.add_argument("--epochs", type=int, default=150)
    parser.add_argument("--learning-rate", type=float, default=0.1)
    parser.add_argument("--train", default=os.environ.get("SM_CHANNEL_TRAIN", "data/train"))
    parser.add_argument("--model-dir", default=os.environ.get("SM_MODEL_DIR", "model"))
    return parser.parse_args()


def read(folder):
    records = []
    for path in sorted(glob.glob(os.path.join(folder, "**", "*.csv"), recursive=True)):
        with open(path, encoding="utf-8", newline="") as file:
            records.extend(csv.DictReader(file))
    if not records:
        sys.exit(f"{folder} holds no applications: the channel train must have a CSV file")
    return records


def chosen_columns(wanted, records):
    columns = [name for name in records[0] if name not in (KEY, LABEL, *PROTECTED)]
    if wanted == "all":
        return columns
    names = [name.strip() for name in wanted.split(",")]
    unknown = [name for name in names if name not in columns]
    if unknown:
        sys.exit(f"features: {', '.join(unknown)} cannot be used; there are {', '.join(columns)}")
    return names


def number(text):
    try:
        return float(text)
    except ValueError:
        return None


def terms_of(column, records):
    """A column of numbers is one term; a column of words is one term per word but the first."""
    values = [record[column].strip() for record in records if record[column].strip() != ""]
    if len(values) < len(records):
        print(f"{column}: {len(records) - len(values)} of {len(records)} records lack it; the average stands in")
    if all(number(value) is not None for value in values):
        return [measured({"column": column}, [float(value) for value in values])]
    levels = sorted(set(values))
    return [measured({"column": column, "level": level}, [float(value == level) for value in values]) for level in levels[1:]]


def measured(term, values):
    mean = sum(values) / len(values)
    spread = math.sqrt(sum((value - mean) ** 2 for value in values) / len(values))
    return {**term, "mean": mean, "scale": spread or 1.0}


def row_of(record, terms):
    """Standardised, so that the average, which stands in for what is missing, is 0."""
    row = []
    for term in terms:
        text = record[term["column"]].strip()
        value = float(text == term["level"]) if "level" in term else number(text)
        row.append(0.0 if text == "" else (value - term["mean"]) / term["scale"])
    return row


def sigmoid(score):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def predict(weights, bias, rows):
    return [sigmoid(bias + sum(map(float.__mul__, weights, row))) for row in rows]


def log_loss(predictions, labels):
    return -sum(math.log(p if label else 1 - p) for p, label in zip(predictions, labels)) / len(labels)


def auc(predictions, labels):
    """The chance that a denied application scores above a granted one; ties count half (Mann-Whitney)."""
    ranks, order = {}, sorted(predictions)
    for i, value in enumerate(order):
        first, count = ranks.get(value, (i, 0))
        ranks[value] = (first, count + 1)
    total = sum(ranks[p][0] + (ranks[p][1] + 1) / 2 for p, label in zip(predictions, labels) if label)
    positive = sum(labels)
    negative = len(labels) - positive
    return (total - positive * (positive + 1) / 2) / (positive * negative) if positive and negative else 0.5


def is_validation(record):
    """A fifth of the training records, always the same ones, never trained on."""
    return hashlib.sha256(f"validation:{record[KEY]}".encode()).digest()[0] < 51


def train(rows, labels, options, on_epoch):
    """Gradient descent with momentum on the penalised log loss; the bias is not penalised."""
    weights, bias = [0.0] * len(rows[0]), math.log(sum(labels) / (len(labels) - sum(labels)))
    velocity, bias_velocity = [0.0] * len(weights), 0.0
    columns = list(zip(*rows))
    for epoch in range(1, options.epochs + 1):
        predictions = predict(weights, bias, rows)
        errors = [p - label for p, label in zip(predictions, labels)]
        gradients = [
            sum(map(float.__mul__, column, errors)) / len(rows) + options.l2 * weight
            for column, weight in zip(columns, weights)
        ]
        velocity = [0.8 * v - options.learning_rate * g for v, g in zip(velocity, gradients)]
        bias_velocity = 0.8 * bias_velocity - options.learning_rate * sum(errors) / len(rows)
        weights = [w + v for w, v in zip(weights, velocity)]
        bias += bias_velocity
        on_epoch(epoch, weights, bias)
    return weights, bias


def main():
    options = arguments()
    records = read(options.train)
    columns = chosen_columns(options.features, records)
    fitted = [record for record in records if not is_validation(record)]
    terms = [term for column in columns for term in terms_of(column, fitted)]
    rows, labels = [row_of(record, terms) for record in fitted], [float(record[LABEL]) for record in fitted]
    held = [record for record in records if is_validation(record)]
    held_rows, held_labels = [row_of(record, terms) for record in held], [float(record[LABEL]) for record in held]
    print(f"{len(fitted)} applications to train on, {len(held)} to validate, {len(terms)} terms: {', '.join(columns)}")

    def report(epoch, weights, bias):
        if epoch % 5 == 0 or epoch == options.epochs:
            loss = log_loss(predict(weights, bias, rows), labels)
            score = auc(predict(weights, bias, held_rows), held_labels)
            print(f"epoch={epoch} train:loss={loss:.4f} validation:auc={score:.4f}", flush=True)

    weights, bias = train(rows, labels, options, report)
    save(options.model_dir, {"bias": bias, "terms": [{**term, "weight": w} for term, w in zip(terms, weights)]})


def save(folder, model):
    code = os.path.join(folder, "code")
    os.makedirs(code, exist_ok=True)
    with open(os.path.join(folder, "model.json"), "w", encoding="utf-8") as file:
        json.dump(model, file, indent=1)
    # What serves the model travels with it: the archive is judged and deployed as one thing.
    shutil.copy(os.path.join(os.path.dirname(os.path.abspath(__file__)), "inference.py"), code)


if __name__ == "__main__":
    main()
