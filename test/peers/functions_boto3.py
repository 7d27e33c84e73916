"""What boto3 makes of the local cloud's Lambda, and how botocore writes the same call: JSON on standard output."""

import json
import sys

import boto3
from botocore.exceptions import ClientError

client = boto3.client("lambda")
sent = []
client.meta.events.register("before-send.lambda.Invoke", lambda request, **_: sent.append(request))


def call(name, payload=b'{"a": 1}', **more):
    try:
        reply = client.invoke(FunctionName=name, Payload=payload, **more)
    except ClientError as cause:
        told = cause.response
        return {"class": type(cause).__name__, "code": told["Error"]["Code"], "message": told["Error"]["Message"],
                "status": told["ResponseMetadata"]["HTTPStatusCode"]}
    text = reply["Payload"].read().decode()
    return {"status": reply["StatusCode"], "version": reply.get("ExecutedVersion"), "error": reply.get("FunctionError"),
            "payload": json.loads(text) if text else None, "log": "LogResult" in reply}


arn = "arn:aws:lambda:us-east-1:111122223333:function:echo"
out = {
    "echo": call("echo", LogType="Tail"),
    "arn": call(arn),
    "throws": call("throws"),
    "nope": call("nope"),
    "unreadable": call("echo", b"{"),
    "dry": call("echo", InvocationType="DryRun"),
}
out["sent"] = [{"method": it.method, "path": it.url.split("/", 3)[3], "body": json.loads(it.body)} for it in sent[:2]]
json.dump(out, sys.stdout)
