"""Reads a training job with the SageMaker Python SDK and prints what it saw as one JSON object.

argv: the job's name, a metric.
"""

import io
import json
import logging
import os
import sys
import tarfile
import warnings
from contextlib import redirect_stderr, redirect_stdout

warnings.filterwarnings("ignore")
logging.disable(logging.CRITICAL)


def main(job, metric):
    import boto3
    from sagemaker.estimator import Estimator
    from sagemaker.session import Session
    from sagemaker.sklearn.estimator import SKLearn

    endpoint = os.environ["AWS_ENDPOINT_URL"]
    session = Session(boto3.Session(), default_bucket="journey")
    plain = Estimator.attach(job, sagemaker_session=session)
    framework = SKLearn.attach(job, sagemaker_session=session)
    seen = {
        "endpoint": endpoint,
        "image": plain.training_image_uri(),
        "role": plain.role,
        "hyperparameters": plain.hyperparameters(),
        "model": plain.model_data,
        "instance": [plain.instance_type, plain.instance_count, plain.volume_size, plain.max_run],
        "entry": framework.entry_point,
        "source": framework.source_dir,
        "decoded": framework.hyperparameters(),
        "metrics": metrics(plain, metric),
        "log": log(session, job),
        "files": files(session, plain.model_data),
    }
    sagemaker = session.sagemaker_client
    pages = sagemaker.get_paginator("list_training_jobs").paginate(NameContains=job[:12], PaginationConfig={"PageSize": 1})
    seen["listed"] = [found["TrainingJobName"] for page in pages for found in page["TrainingJobSummaries"]]
    by = [{"Name": "Tags.modelway:line", "Operator": "Equals", "Value": "toy"}, {"Name": f"Metrics.{metric}", "Operator": "GreaterThan", "Value": "0.8"}]
    found = session.search("TrainingJob", {"Filters": by}, sort_by="CreationTime", sort_order="Descending", max_results=5)
    seen["searched"] = [one["TrainingJob"]["TrainingJobName"] for one in found["Results"]]
    seen["waited"] = session.wait_for_job(job, poll=1)["TrainingJobStatus"]
    tags = sagemaker.list_tags(ResourceArn=session.describe_training_job(job)["TrainingJobArn"])["Tags"]
    seen["tags"] = sorted(tag["Key"] for tag in tags)
    return seen


def metrics(estimator, metric):
    frame = estimator.training_job_analytics.dataframe()
    rows = [] if frame.empty else frame[frame["metric_name"] == metric]["value"].tolist()
    return [round(value, 6) for value in rows]


def log(session, job):
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        session.logs_for_job(job, wait=False)
    return [line for line in printed.getvalue().splitlines() if "quality=" in line]


def files(session, uri):
    bucket, key = uri[len("s3://") :].split("/", 1)
    body = session.boto_session.client("s3").get_object(Bucket=bucket, Key=key)["Body"].read()
    with tarfile.open(fileobj=io.BytesIO(body)) as archive:
        return sorted(member.name for member in archive if member.isfile())


quiet = io.StringIO()
with redirect_stdout(quiet):
    result = main(*sys.argv[1:])
json.dump(result, sys.stdout)
