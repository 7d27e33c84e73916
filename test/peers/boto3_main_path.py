"""Plays the main path with boto3 on the cloud that AWS_ENDPOINT_URL names, and prints what it saw as one JSON object.

argv: the bucket, the folder with the toy project.
"""

import json
import sys

from main_path import alarms, refusals, registry, serving, storage, training
from main_path.session import Session


def main(bucket, project):
    session = Session(bucket)
    seen = {"storage": storage.play(session)}
    seen["training"] = training.play(session, project)
    seen["serving"] = serving.play(session, seen["training"]["artifacts"])
    seen["alarms"] = {protocol: alarms.play(session, protocol) for protocol in alarms.PROTOCOLS}
    seen["registry"] = registry.play(session, seen["training"]["artifacts"])
    seen["update"] = serving.update(session, seen["registry"]["arn"])
    seen["refusals"] = refusals.play(session)
    seen["deleted"] = serving.delete(session)
    json.dump(seen, sys.stdout, default=str)


main(*sys.argv[1:])
