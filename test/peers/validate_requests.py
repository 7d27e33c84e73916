"""Judges requests by botocore's models of the services, member by member.

argv: a file with [{"service", "operation", "input"}]. stdout: {"checked", "operations", "complaints"}.
botocore's own validator knows types, required and unknown members, and lower bounds. The rest is walked here.
"""

import functools
import json
import re
import sys
import unicodedata

import botocore.session
from botocore.validate import ParamValidator

SERVICES = {"SageMaker": "sagemaker", "Logs": "logs", "CloudWatch": "cloudwatch", "STS": "sts", "ECR": "ecr", "Pricing": "pricing"}

# Java's names of characters, which Python's patterns lack. Others are first letters of Unicode's categories.
ASCII = {"Alnum": "a-zA-Z0-9", "Alpha": "a-zA-Z", "ASCII": "\\x00-\\x7f", "Digit": "0-9"}


@functools.cache
def characters(name):
    """The members of a named class of characters, to stand between brackets."""
    if name in ASCII:
        return ASCII[name]
    return "".join(re.escape(chr(code)) for code in range(0x10000) if unicodedata.category(chr(code)).startswith(name))


@functools.cache
def pattern_of(text):
    """One of the service's patterns as Python takes it: Java may repeat an end, as SageMaker's patterns of tags do."""
    named = re.sub(r"\\p\{(\w+)\}", lambda found: characters(found.group(1)), text)
    return re.compile(named.replace("${", "(?:$){"), re.DOTALL)


def scalar(shape, value, path):
    """Pattern, enumeration, and bounds above: of text its length, of numbers their size."""
    found = shape.metadata
    if isinstance(value, str):
        if "pattern" in found and not pattern_of(found["pattern"]).fullmatch(value):
            yield f"{path}: {value!r} does not match {found['pattern']}"
        if found.get("enum") and value not in found["enum"]:
            yield f"{path}: {value!r} is none of {found['enum']}"
    yield from size(found, value, path)


def size(found, value, path):
    if isinstance(value, bool) or value is None:
        return
    measure = value if isinstance(value, (int, float)) else len(value)
    if measure > found.get("max", measure) or measure < found.get("min", measure):
        yield f"{path}: {measure} is not from {found.get('min')} to {found.get('max')}"


def walk(shape, value, path):
    """All complaints below one value, depth first. Wrong types are botocore's to complain about."""
    if shape.type_name == "structure" and isinstance(value, dict):
        for name, one in value.items():
            if name in shape.members:
                yield from walk(shape.members[name], one, f"{path}.{name}")
    elif shape.type_name == "list" and isinstance(value, list):
        yield from size(shape.metadata, value, path)
        for index, one in enumerate(value):
            yield from walk(shape.member, one, f"{path}[{index}]")
    elif shape.type_name == "map" and isinstance(value, dict):
        yield from size(shape.metadata, value, path)
        for key, one in value.items():
            yield from scalar(shape.key, key, f"{path} key")
            yield from walk(shape.value, one, f"{path}.{key}")
    elif shape.type_name != "timestamp":
        yield from scalar(shape, value, path)


def complaints(model, operation, given):
    if operation not in model.operation_names:
        yield f"{operation}: botocore knows no such operation"
        return
    shape = model.operation_model(operation).input_shape
    if shape is None:
        return
    report = ParamValidator().validate(given, shape)
    if report.has_errors():
        yield f"{operation}: {report.generate_report()}"
    yield from walk(shape, given, operation)


def main():
    session = botocore.session.get_session()
    models = {ours: session.get_service_model(theirs) for ours, theirs in SERVICES.items()}
    with open(sys.argv[1]) as file:
        requests = json.load(file)
    found = [one for it in requests for one in complaints(models[it["service"]], it["operation"], it["input"] or {})]
    operations = sorted({f"{it['service']}.{it['operation']}" for it in requests})
    json.dump({"checked": len(requests), "operations": operations, "complaints": sorted(set(found))}, sys.stdout)


main()
