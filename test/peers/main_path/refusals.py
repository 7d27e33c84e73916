"""What the services refuse that botocore itself would not have sent."""

from .session import ROLE, refused


def play(session):
    free = {"parameter_validation": False}
    sagemaker, logs = session.client("sagemaker", **free), session.client("logs", **free)
    return {
        "pattern": refused(sagemaker.describe_training_job, TrainingJobName="-bad name-"),
        "length": refused(sagemaker.describe_endpoint, EndpointName="x" * 64),
        "enum": refused(sagemaker.list_training_jobs, StatusEquals="Done"),
        "range": refused(sagemaker.list_endpoints, MaxResults=101),
        "missing": refused(sagemaker.create_endpoint, EndpointName="x"),
        "several": refused(sagemaker.create_endpoint, EndpointName="bad name", EndpointConfigName="bad name"),
        "nested": refused(
            sagemaker.create_endpoint_config,
            EndpointConfigName="x",
            ProductionVariants=[{"VariantName": "main", "ModelName": "m", "InstanceType": "ml.fast", "InitialInstanceCount": 0}],
        ),
        "role": refused(sagemaker.create_model, ModelName="x", ExecutionRoleArn=ROLE + "/ /", PrimaryContainer={}),
        "logs": refused(logs.describe_log_streams, logGroupName="bad name?"),
        "group": refused(logs.get_log_events, logGroupName="none", logStreamName="none"),
    }
