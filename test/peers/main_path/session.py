"""Clients of boto3, and what several chapters ask them."""

import email.utils
import time

import boto3
from botocore.config import Config
from botocore.exceptions import ClientError

ROLE = "arn:aws:iam::111122223333:role/modelway-execution"
IMAGE = "683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3"


class Session:
    """One bucket, and a client per service. Nothing is tried twice, so that no failure hides."""

    def __init__(self, bucket):
        self.bucket = bucket
        self.clients = {}

    def client(self, service, **config):
        key = (service, tuple(sorted(config)))
        if key not in self.clients:
            # A bucket as a host name would need a name server: this one is asked for by path.
            settings = Config(retries={"total_max_attempts": 1}, s3={"addressing_style": "path"}, **config)
            self.clients[key] = boto3.client(service, config=settings)
        return self.clients[key]


def refused(call, **arguments):
    """What the service says instead of doing it."""
    try:
        call(**arguments)
    except ClientError as error:
        found = error.response
        return {
            "code": found["Error"]["Code"],
            "message": found["Error"].get("Message"),
            "status": found["ResponseMetadata"]["HTTPStatusCode"],
        }
    return {"code": None, "message": "it was not refused"}


def eventually(look, done, seconds=60):
    """Looks until it is done: the cloud's time runs faster, so short waits are long ones there."""
    end = time.monotonic() + seconds
    while True:
        found = look()
        if done(found):
            return found
        if time.monotonic() > end:
            raise TimeoutError(f"still {found}")
        time.sleep(0.2)


def cloud_time(response):
    """The service's own time, which is not that of this machine."""
    return email.utils.parsedate_to_datetime(response["ResponseMetadata"]["HTTPHeaders"]["date"])
