"""The serving side of script mode: what a framework container does between `/ping` and `/invocations`.

    python3 serve.py [port]

Listens on 127.0.0.1 and prints `serving on 127.0.0.1:<port>` as its first line, before any code of the model runs.
The model lies in `$SAGEMAKER_BASE_DIR/model` (`/opt/ml/model`), its code in `$SAGEMAKER_SUBMIT_DIRECTORY` (default: `code` in there),
its entry point is `$SAGEMAKER_PROGRAM` (default `inference.py`). The hooks are those of the SageMaker inference toolkit:
model_fn, input_fn, predict_fn, output_fn, or transform_fn for the last three. Each may take a context as one argument more: there
are the request's headers, such as X-Amzn-SageMaker-Custom-Attributes, and there go the reply's.
Ends with code 1 when the model cannot be loaded, and with the process that started it.
"""

import json
import os
import signal
import sys
import threading
import traceback
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

JSON, CSV = "application/json", "text/csv"


class Refused(Exception):
    """A request that the model never saw."""

    def __init__(self, status_code, message):
        super().__init__(message)
        self.status_code = status_code


class Context:
    """What a hook may know of its request and say in its reply, under the names that the model server gives them."""

    def __init__(self, headers, model):
        self.system_properties = {"model_dir": model.directory}
        self.request_headers = headers
        self.response_headers = {}
        self.response_type = None

    def get_request_header(self, _index, name):
        return self.request_headers.get(name)

    def set_response_header(self, _index, name, value):
        self.response_headers[name] = value

    def set_response_content_type(self, _index, value):
        self.response_type = value


def mime(value):
    return (value or "").split(";")[0].strip().lower()


def number(text):
    try:
        return float(text)
    except ValueError:
        return text


def input_fn(body, content_type):
    if mime(content_type) == JSON:
        return json.loads(body)
    if mime(content_type) == CSV:
        import csv

        return [[number(cell) for cell in row] for row in csv.reader(body.decode("utf-8").splitlines())]
    raise Refused(415, f"Content type {content_type} is not supported by this framework. Please implement input_fn to deserialize it.")


def predict_fn(data, model):
    if hasattr(model, "predict"):
        return model.predict(data)
    raise NotImplementedError("Please provide a predict_fn: the model has no method predict.")


def output_fn(prediction, accept):
    plain = prediction.tolist() if hasattr(prediction, "tolist") else prediction
    if mime(accept) == CSV:
        rows = plain if isinstance(plain, (list, tuple)) else [plain]
        return "\n".join(",".join(map(str, row)) if isinstance(row, (list, tuple)) else str(row) for row in rows)
    if mime(accept) == JSON:
        return json.dumps(plain)
    raise Refused(415, f"Content type {accept} is not supported by this framework. Please implement output_fn to serialize it.")


def model_fn(_model_dir):
    raise NotImplementedError("Please provide a model_fn: there is no default way to load a model.")


def call(hook, *arguments, context):
    """Older hooks do not take a context; those that do say so by one parameter more."""
    code = getattr(hook, "__code__", None)
    return hook(*arguments, context) if code and code.co_argcount == len(arguments) + 1 else hook(*arguments)


class Model:
    def __init__(self, base):
        self.base = base
        self.directory = os.path.join(base, "model")
        self.workers = int(os.environ.get("SAGEMAKER_MODEL_SERVER_WORKERS") or os.cpu_count() or 1)
        self.slots = threading.Semaphore(self.workers)
        self.hooks, self.value, self.ready = {}, None, False

    def load(self):
        self.hooks = vars(self.script())
        self.value = call(self.hooks.get("model_fn", model_fn), self.directory, context=Context({}, self))
        self.ready = True

    def script(self):
        import importlib.util

        program = os.environ.get("SAGEMAKER_PROGRAM") or "inference.py"
        folder = self.code()
        sys.path.insert(0, folder)
        sys.dont_write_bytecode = True  # the model's folder is read-only in the cloud
        name = os.path.basename(program).removesuffix(".py")
        spec = importlib.util.spec_from_file_location(name, os.path.join(folder, program))
        module = sys.modules[name] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    def code(self):
        folder = os.environ.get("SAGEMAKER_SUBMIT_DIRECTORY") or ""
        if folder == "/opt/ml" or folder.startswith("/opt/ml/"):
            folder = self.base + folder[len("/opt/ml") :]
        return folder if os.path.isdir(folder) else os.path.join(self.directory, "code")

    def answer(self, body, content_type, accept, context):
        transform = self.hooks.get("transform_fn")
        if transform:
            result = call(transform, self.value, body, content_type, accept, context=context)
        else:
            data = call(self.hooks.get("input_fn", input_fn), body, content_type, context=context)
            prediction = call(self.hooks.get("predict_fn", predict_fn), data, self.value, context=context)
            result = call(self.hooks.get("output_fn", output_fn), prediction, accept, context=context)
        return result if isinstance(result, tuple) else (result, context.response_type or accept)


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    wbufsize = -1
    model = None

    def do_GET(self):
        self.reply(404 if self.path != "/ping" else 200 if self.model.ready else 503, "")

    def do_POST(self):
        length = self.headers.get("Content-Length")
        if self.path != "/invocations" or length is None or not length.isdigit() or not self.model.ready:
            self.close_connection = True  # the body lies unread
            return self.reply(503 if self.path == "/invocations" and length else 404, "Not here, or not yet.")
        body = self.rfile.read(int(length))
        with self.model.slots:
            self.invoke(body)

    def invoke(self, body):
        context = Context(self.headers, self.model)
        accept = self.headers.get("Accept") or "*/*"
        if mime(accept) == "*/*":
            accept = os.environ.get("SAGEMAKER_DEFAULT_INVOCATIONS_ACCEPT") or JSON
        try:
            result, kind = self.model.answer(body, self.headers.get("Content-Type") or JSON, accept, context)
            data = result if isinstance(result, (bytes, bytearray)) else str(result).encode("utf-8")
        except Exception as error:  # whatever a model raises is its answer, never our end
            traceback.print_exc()
            status = getattr(error, "status_code", 500)
            return self.reply(status if status in range(400, 600) else 500, f"{type(error).__name__}: {error}")
        self.reply(200, data, kind, context.response_headers)

    def reply(self, status, body, kind="text/plain; charset=utf-8", headers=None):
        data = body if isinstance(body, (bytes, bytearray)) else body.encode("utf-8", "replace")
        self.send_response_only(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in (headers or {}).items():
            self.send_header(name, str(value).replace("\r", " ").replace("\n", " "))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass  # requests are counted by the endpoint, not written into the model's log


def main():
    stop, parent = threading.Event(), os.getppid()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    model = Handler.model = Model(os.environ.get("SAGEMAKER_BASE_DIR") or "/opt/ml")
    ThreadingHTTPServer.request_queue_size = 128
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 0), Handler)
    print(f"serving on 127.0.0.1:{server.server_address[1]}", flush=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        model.load()
    except BaseException:
        traceback.print_exc()
        os._exit(1)
    while not stop.wait(2) and os.getppid() == parent:
        pass
    server.shutdown()
    for _ in range(model.workers):  # each slot that we get is a request that has ended
        model.slots.acquire()
    os._exit(0)


if __name__ == "__main__":
    main()
