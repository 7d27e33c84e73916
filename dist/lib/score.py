"""Scores a frozen holdout with one or two models, each through its own inference code.

Runs in a SageMaker processing job; needs Python 3 and nothing else (the models may need more, which their image has).
Each model lies in a folder as `model.tar.gz` and brings its code in `code/` (script mode: model_fn, input_fn, predict_fn, output_fn,
or transform_fn). It runs in a process of its own, which gets records over a pipe: neither the key nor the label of a record ever reaches it.
Models are code that others wrote. So before the first one runs the holdout loses its name (only this process still holds it open, and
lets nobody look into it), what serves is scored before the candidate, whatever a model started ends with it, and scores are written
when no model is left. Writes `<side>.jsonl` with one line {"key": …, "score": …} per record, in the holdout's order.
Anything that goes wrong ends the job: what happened is written to the message file, which SageMaker hands on as the exit message.
A record is named by its number (the first after the header is 1), never by its key.
"""

import argparse
import contextlib
import csv
import ctypes
import importlib.util
import json
import math
import os
import signal
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time
import traceback

JSON = "application/json"


class Failed(Exception):
    """What ends the job, as a sentence for people."""


PR_SET_DUMPABLE, PR_CAPBSET_DROP, PR_SET_CHILD_SUBREAPER = 4, 24, 36
CAP_SYS_PTRACE = 19


def prctl(option, value):
    """Where it cannot be had (not Linux), the pipe and the order still hold."""
    with contextlib.suppress(Exception):
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def guard():
    """Nobody but who may trace everything looks into this process; orphans of its children become its children."""
    prctl(PR_SET_DUMPABLE, 0)
    prctl(PR_SET_CHILD_SUBREAPER, 1)


def nameless(path):
    """Opens the holdout and takes its name away: a model that looks for labels finds no file. The job's input is a copy of its own."""
    file = open(path, encoding="utf-8-sig", newline="")
    with contextlib.suppress(OSError):
        os.unlink(path)
    return file


def children():
    """Processes that this one has to answer for, orphans included."""
    for name in os.listdir("/proc") if os.path.isdir("/proc") else []:
        if name.isdigit():
            with contextlib.suppress(OSError), open(f"/proc/{name}/stat", encoding="utf-8", errors="replace") as file:
                if file.read().rpartition(")")[2].split()[1] == str(os.getpid()):
                    yield int(name)


def end_children():
    """Each round may bring up orphans of those that it ended."""
    for _ in range(1000):
        left = list(children())
        if not left:
            return
        for child in left:
            with contextlib.suppress(OSError):
                os.kill(child, signal.SIGKILL)
                os.waitpid(child, 0)
    raise Failed("a model started processes faster than they could be ended")


def records(file, key, label):
    """Gives (number, key, instance) per record; an instance holds every column but the key and the label."""
    csv.field_size_limit(16 * 1024 * 1024)
    file.seek(0)
    rows = csv.reader(file, strict=True)
    header = next(rows, [])
    absent = [name for name in (key, label) if name not in header]
    if absent:
        raise Failed(f"the holdout has no column {' or '.join(absent)}; it has {', '.join(header)}")
    hidden = {header.index(key), header.index(label)}
    number = 0
    for row in rows:
        if not row:
            continue
        number += 1
        if len(row) != len(header):
            raise Failed(f"record {number} of the holdout has {len(row)} cells, and the header {len(header)}")
        instance = {name: cell for i, (name, cell) in enumerate(zip(header, row)) if i not in hidden}
        yield number, row[header.index(key)], instance


def batches(source, size):
    batch = []
    for record in source:
        batch.append(record)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def unpack(archive, folder):
    """A model archive is hostile: nothing of it may land outside of its folder."""
    with tarfile.open(archive, "r:*") as tar:
        if hasattr(tarfile, "data_filter"):
            tar.extractall(folder, filter="data")
            return
        root = os.path.realpath(folder)
        for member in tar:
            target = os.path.realpath(os.path.join(root, member.name))
            if not (member.isfile() or member.isdir()) or os.path.commonpath([root, target]) != root:
                raise Failed(f"the archive holds {member.name!r}, which is a link, a device, or outside of it")
            tar.extract(member, root)


class Model:
    """A model in a process of its own, which answers one line of instances with one line of predictions."""

    def __init__(self, side, folder, environment):
        self.side = side
        self.loaded = False
        self.times = []  # Milliseconds per record, of each batch.
        unpack(os.path.join(folder, "model.tar.gz"), self.home())
        own = {"SAGEMAKER_SUBMIT_DIRECTORY": os.path.join(self.directory, "code"), "SM_MODEL_DIR": self.directory}
        self.process = subprocess.Popen(
            [sys.executable, os.path.abspath(__file__), "--serve", self.directory],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**inherited(), **environment, **own, "PYTHONDONTWRITEBYTECODE": "1"},
            encoding="utf-8",
            preexec_fn=lambda: prctl(PR_CAPBSET_DROP, CAP_SYS_PTRACE),  # Not even root traces what it scores for.
        )

    def home(self):
        self.temporary = tempfile.TemporaryDirectory(prefix=f"{self.side}-")
        self.directory = self.temporary.name
        return self.directory

    def predict(self, batch):
        """Scores of a batch. When the model cannot answer it, it is asked record by record, so that the culprit can be named."""
        answer = self.ask(batch)
        if "error" in answer and len(batch) > 1:
            return [score for record in batch for score in self.predict([record])]
        if "error" in answer:
            raise Failed(f"the {self.side} cannot score record {batch[0][0]}: {answer['error']}")
        predictions = answer.get("predictions")
        if not isinstance(predictions, list) or len(predictions) != len(batch):
            found = f"{len(predictions)} predictions" if isinstance(predictions, list) else "no list of predictions"
            raise Failed(f"the {self.side} answered {span(batch)} ({len(batch)} in number) with {found}")
        return [self.score(record, it) for record, it in zip(batch, predictions)]

    def score(self, record, prediction):
        value = prediction[0] if isinstance(prediction, list) and len(prediction) == 1 else prediction
        if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
            raise Failed(f"the {self.side} scored record {record[0]} as {str(prediction)[:80]!r}, which is no finite number")
        return value

    def ask(self, batch):
        question = json.dumps({"instances": [instance for _, _, instance in batch]}) + "\n"
        began = time.monotonic()
        try:
            self.process.stdin.write(question)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # It has ended; what it said last is still in the pipe.
        if not self.loaded:
            self.told(batch)
            self.loaded, began = True, time.monotonic()
        told = self.told(batch)
        self.times.append(1000 * (time.monotonic() - began) / len(batch))
        return told

    def told(self, batch):
        line = self.process.stdout.readline()
        if not line:
            raise Failed(f"the {self.side}'s process ended with code {self.process.wait()} at {span(batch)}; see the job's log")
        told = json.loads(line)
        if "fatal" in told:
            raise Failed(f"the {self.side} cannot be loaded: {told['fatal']}")
        return told

    def close(self):
        self.process.kill()
        self.process.wait()
        with contextlib.suppress(OSError):
            self.process.stdin.close()
        self.process.stdout.close()
        self.temporary.cleanup()


def inherited():
    """A model needs no credentials of the job."""
    return {name: value for name, value in os.environ.items() if not name.startswith("AWS_CONTAINER_")}


def span(batch):
    return f"record {batch[0][0]}" if len(batch) == 1 else f"records {batch[0][0]} to {batch[-1][0]}"


def score(side, folder, environment, options):
    """Gives the lines of one side's file, and the milliseconds per record: half of the batches took longer."""
    model = Model(side, folder, environment)
    lines = []
    try:
        for batch in batches(records(options.file, options.key, options.label), options.batch):
            for (_, key, _), value in zip(batch, model.predict(batch)):
                lines.append(json.dumps({"key": key, "score": value}, allow_nan=False) + "\n")
        if not lines:
            raise Failed("the holdout has no records")
        print(f"{side}: {len(lines)} records scored", flush=True)
    finally:
        model.close()
        end_children()
    return lines, statistics.median(model.times)


def score_all(options):
    """What serves comes first: no code of the candidate has run by then."""
    guard()
    options.file = nameless(options.holdout)
    sides = {"baseline": options.baseline, "candidate": options.candidate}
    environments = {"baseline": options.baseline_env, "candidate": options.candidate_env}
    scores = {side: score(side, folder, pairs(environments[side]), options) for side, folder in sides.items() if folder}
    os.makedirs(options.output, exist_ok=True)
    for side, (lines, _) in scores.items():
        with open(os.path.join(options.output, f"{side}.jsonl"), "w", encoding="utf-8") as out:
            out.writelines(lines)
    with open(os.path.join(options.output, "timing.json"), "w", encoding="utf-8") as out:
        json.dump({side: median for side, (_, median) in scores.items()}, out)


def serve(directory):
    """The model's process. Its own printing goes to the log: the pipe carries answers alone."""
    questions, answers = os.fdopen(os.dup(0), encoding="utf-8"), os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    try:
        hooks = load(os.path.join(directory, "code"))
        model = call(hooks.get("model_fn"), directory)
    except Exception as cause:
        traceback.print_exc()
        answers.write(json.dumps({"fatal": reason(cause)}) + "\n")
        answers.close()
        sys.exit(1)
    answers.write(json.dumps({"loaded": True}) + "\n")
    answers.flush()
    for question in questions:
        answers.write(json.dumps(answer(hooks, model, question)) + "\n")
        answers.flush()


def load(code):
    program = os.environ.get("SAGEMAKER_PROGRAM") or "inference.py"
    sys.path.insert(0, code)
    name = os.path.basename(program)[: -len(".py")] if program.endswith(".py") else program
    path = os.path.join(code, program)
    if not os.path.isfile(path):
        raise Failed(f"the archive has no code/{program}; pack the serving code with the model")
    spec = importlib.util.spec_from_file_location(name, path)
    module = sys.modules[name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return vars(module)


def answer(hooks, model, question):
    try:
        if "transform_fn" in hooks:
            reply = call(hooks["transform_fn"], model, question, JSON, JSON)
        else:
            data = call(hooks.get("input_fn", lambda body, _type: json.loads(body)), question, JSON)
            prediction = call(hooks.get("predict_fn", lambda it, own: own.predict(it)), data, model)
            reply = call(hooks.get("output_fn", lambda it, _accept: json.dumps(it)), prediction, JSON)
        text = reply[0] if isinstance(reply, tuple) else reply
        told = json.loads(text)
        return {"predictions": told.get("predictions") if isinstance(told, dict) else told}
    except Exception as cause:  # Whatever a model's code throws is an answer, and the job's end if one record alone does it.
        traceback.print_exc()
        return {"error": reason(cause)}


def call(hook, *arguments):
    """Hooks of some containers take a context as one argument more; there is none here."""
    if hook is None:
        raise Failed("the serving code has no model_fn")
    code = getattr(hook, "__code__", None)
    return hook(*arguments, None) if code and code.co_argcount == len(arguments) + 1 else hook(*arguments)


def reason(cause):
    first = (str(cause).splitlines() or [""])[0][:200]
    return first if isinstance(cause, Failed) else f"{type(cause).__name__}: {first}"


def pairs(given):
    return dict(it.split("=", 1) for it in given)


def arguments():
    parser = argparse.ArgumentParser(description="Scores a holdout with the candidate and, if there is one, the serving model.")
    for name in ("--holdout", "--key", "--label", "--output", "--message"):
        parser.add_argument(name, required=True)
    parser.add_argument("--candidate")
    parser.add_argument("--baseline")
    parser.add_argument("--candidate-env", action="append", default=[])
    parser.add_argument("--baseline-env", action="append", default=[])
    parser.add_argument("--batch", type=int, default=500)
    return parser.parse_args()


def main():
    if sys.argv[1:2] == ["--serve"]:
        return serve(sys.argv[2])
    options = arguments()
    try:
        score_all(options)
    except Exception as cause:
        traceback.print_exc()
        os.makedirs(os.path.dirname(options.message), exist_ok=True)
        with open(options.message, "w", encoding="utf-8") as file:
            file.write(reason(cause)[:900])
        sys.exit(1)


if __name__ == "__main__":
    main()
