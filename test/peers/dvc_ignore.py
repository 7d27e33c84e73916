"""Reads [{"files": [{"folder", "text"}], "paths": [...]}] and answers what DVC's own ignore patterns say: [[bool] or null]."""

import json
import posixpath
import sys

from dvc.ignore import DvcIgnorePatterns
from dvc.pathspec_math import PatternInfo, merge_patterns


def patterns(text):
    lines = map(str.strip, text.split("\n"))
    return [PatternInfo(line, "") for line in lines if line and not line.startswith("#")]


def answer(case):
    merged, folder = [PatternInfo(line, "") for line in (".hg/", ".git/", ".git", ".dvc/")], "/r"
    for file in case["files"]:
        at = posixpath.join("/r", file["folder"]).rstrip("/")
        merged, folder = merge_patterns(posixpath, merged, folder, patterns(file["text"]), at)
    rules = DvcIgnorePatterns(merged, folder, "/")
    split = [posixpath.split(posixpath.join("/r", path.rstrip("/"))) for path in case["paths"]]
    return [bool(rules.matches(*at, path.endswith("/"))) for at, path in zip(split, case["paths"])]


def answer_or_none(case):
    try:
        return answer(case)
    except Exception:
        return None


json.dump([answer_or_none(case) for case in json.load(sys.stdin)], sys.stdout)
