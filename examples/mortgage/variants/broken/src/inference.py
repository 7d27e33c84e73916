"""Serves the model: the hooks of SageMaker's framework containers.

Takes `{"instances": [{"<column>": <text or number>, …}, …]}` and answers `{"predictions": [0.123, …]}`, the probability that each
application is denied. Python's standard library is all that it needs.
"""

import json
import math
import os


def model_fn(model_dir):
    with open(os.path.join(model_dir, "model.json"), encoding="utf-8") as file:
        return json.load(file)


def input_fn(body, content_type):
    if content_type.split(";")[0].strip() != "application/json":
        raise ValueError(f"content type {content_type} is not supported; send application/json")
    return json.loads(body)["instances"]


def predict_fn(instances, model):
    return [probability(instance, model) for instance in instances]


def output_fn(predictions, _accept):
    return json.dumps({"predictions": predictions}), "application/json"


def probability(instance, model):
    score = model["bias"]
    for term in model["terms"]:
        score += contribution(instance, term)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def contribution(instance, term):
    raw = instance[term["column"]]
    value = float(str(raw).strip() == term["level"]) if "level" in term else finite(term["column"], float(raw))
    return term["weight"] * (value - term["mean"]) / term["scale"]


def finite(column, value):
    # Left alone, NaN would pass for the highest score there is.
    if not math.isfinite(value):
        raise ValueError(f"{column} must be a finite number, found {value}")
    return value
