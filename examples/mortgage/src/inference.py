"""Serves the model: the hooks of SageMaker's framework containers.

Takes `{"instances": [{"<column>": <text or number>, …}, …]}` and answers `{"predictions": [0.123, …]}`, the probability that each
application is denied. A value that is missing counts as the average of the training data. Python's standard library is all that it needs.
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
        value = value_of(instance, term)
        # The average of the training data stands at 0, so a value that is missing adds nothing.
        if value is not None:
            score += term["weight"] * (value - term["mean"]) / term["scale"]
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, score))))


def value_of(instance, term):
    """A number as it is; a category as 1 or 0; None when it is missing. ValueError for what is no finite number."""
    raw = instance.get(term["column"])
    if raw is None or str(raw).strip() == "":
        return None
    if "level" in term:
        return float(str(raw).strip() == term["level"])
    return finite(term["column"], float(raw))


def finite(column, value):
    # Left alone, NaN would pass for the highest score there is.
    if not math.isfinite(value):
        raise ValueError(f"{column} must be a finite number or blank, found {value}")
    return value
