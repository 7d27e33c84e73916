"""A training job in script mode, as the SageMaker SDK sets it up."""

import io
import json
import os
import tarfile

from .session import IMAGE, ROLE, eventually, refused

NAME = "boto3-training"


def source(project):
    """The scripts of a project as sourcedir.tar.gz."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name in ("train.py", "inference.py"):
            archive.add(os.path.join(project, "src", name), name)
    return packed.getvalue()


def request(bucket):
    s3_uri = {"S3DataType": "S3Prefix", "S3Uri": f"s3://{bucket}/data/train/", "S3DataDistributionType": "FullyReplicated"}
    parameters = {
        "sagemaker_program": "train.py",
        "sagemaker_submit_directory": f"s3://{bucket}/source/sourcedir.tar.gz",
        "quality": 0.9,
    }
    return {
        "TrainingJobName": NAME,
        "RoleArn": ROLE,
        "AlgorithmSpecification": {
            "TrainingImage": IMAGE,
            "TrainingInputMode": "File",
            "MetricDefinitions": [{"Name": "quality", "Regex": "validation:quality=([0-9.]+)"}],
        },
        "HyperParameters": {name: json.dumps(value) for name, value in parameters.items()},
        "InputDataConfig": [{"ChannelName": "train", "DataSource": {"S3DataSource": s3_uri}}],
        "OutputDataConfig": {"S3OutputPath": f"s3://{bucket}/models"},
        "ResourceConfig": {"InstanceType": "ml.m5.large", "InstanceCount": 1, "VolumeSizeInGB": 10},
        "StoppingCondition": {"MaxRuntimeInSeconds": 3600},
        "Tags": [{"Key": "who", "Value": "boto3"}],
    }


def play(session, project):
    s3, sagemaker, bucket = session.client("s3"), session.client("sagemaker"), session.bucket
    s3.put_object(Bucket=bucket, Key="source/sourcedir.tar.gz", Body=source(project))
    s3.upload_file(os.path.join(project, "data", "train", "records.csv"), bucket, "data/train/records.csv")
    arn = sagemaker.create_training_job(**request(bucket))["TrainingJobArn"]
    waiter = sagemaker.get_waiter("training_job_completed_or_stopped")
    waiter.wait(TrainingJobName=NAME, WaiterConfig={"Delay": 1, "MaxAttempts": 60})
    job = sagemaker.describe_training_job(TrainingJobName=NAME)
    artifacts = job["ModelArtifacts"]["S3ModelArtifacts"]
    return {
        "arn": arn,
        "status": job["TrainingJobStatus"],
        "artifacts": artifacts,
        "files": files(s3, artifacts),
        "metrics": {one["MetricName"]: one["Value"] for one in job["FinalMetricDataList"]},
        "billable": job["BillableTimeInSeconds"],
        "ordered": job["CreationTime"] <= job["TrainingStartTime"] <= job["TrainingEndTime"],
        "tags": sagemaker.list_tags(ResourceArn=arn)["Tags"],
        "listed": [one["TrainingJobName"] for one in sagemaker.list_training_jobs()["TrainingJobSummaries"]],
        "log": log(session.client("logs")),
        "again": refused(sagemaker.create_training_job, **request(bucket)),
        "late": refused(sagemaker.stop_training_job, TrainingJobName=NAME),
        "unknown": refused(sagemaker.describe_training_job, TrainingJobName="nobody"),
    }


def files(s3, uri):
    bucket, _, key = uri.removeprefix("s3://").partition("/")
    body = s3.get_object(Bucket=bucket, Key=key)["Body"].read()
    with tarfile.open(fileobj=io.BytesIO(body)) as archive:
        return sorted(one.name.removeprefix("./") for one in archive if one.isfile())


def log(logs):
    """The job's lines, by the token that asks for the next page until it comes back unchanged."""
    group = "/aws/sagemaker/TrainingJobs"
    find = lambda: logs.describe_log_streams(logGroupName=group, logStreamNamePrefix=NAME)["logStreams"]
    [stream] = eventually(find, len)
    lines, token = [], None
    while True:
        more = {"nextToken": token} if token else {}
        page = logs.get_log_events(
            logGroupName=group, logStreamName=stream["logStreamName"], startFromHead=True, limit=1, **more
        )
        lines += [one["message"] for one in page["events"]]
        if page["nextForwardToken"] == token:
            return lines
        token = page["nextForwardToken"]
