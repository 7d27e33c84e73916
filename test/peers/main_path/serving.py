"""Models, endpoints, requests, and a canary."""

import json

from .session import IMAGE, ROLE, eventually, refused

ENDPOINT = "boto3-endpoint"
SERVES = {"SAGEMAKER_PROGRAM": "inference.py", "SAGEMAKER_SUBMIT_DIRECTORY": "/opt/ml/model/code"}


def configure(sagemaker, name, container):
    """A model of one container, and a configuration that runs it on two instances."""
    sagemaker.create_model(ModelName=name, ExecutionRoleArn=ROLE, PrimaryContainer=container)
    variant = {
        "VariantName": "main",
        "ModelName": name,
        "InstanceType": "ml.m5.large",
        "InitialInstanceCount": 2,
        "InitialVariantWeight": 1.0,
    }
    return sagemaker.create_endpoint_config(EndpointConfigName=name, ProductionVariants=[variant])["EndpointConfigArn"]


def play(session, artifacts):
    sagemaker = session.client("sagemaker")
    config = configure(sagemaker, "blue", {"Image": IMAGE, "ModelDataUrl": artifacts, "Environment": SERVES})
    arn = sagemaker.create_endpoint(EndpointName=ENDPOINT, EndpointConfigName="blue")["EndpointArn"]
    early = refused(session.client("sagemaker-runtime").invoke_endpoint, EndpointName=ENDPOINT, Body=b"{}")
    wait(sagemaker)
    found = sagemaker.describe_endpoint(EndpointName=ENDPOINT)
    return {
        "arn": arn,
        "config": config,
        "early": early,
        "status": found["EndpointStatus"],
        "variants": [one["VariantName"] for one in found["ProductionVariants"]],
        "answer": ask(session, {"signal": "0.75", "noise": "0.25"}),
        "broken": refused(session.client("sagemaker-runtime").invoke_endpoint, EndpointName=ENDPOINT, Body=b"not JSON"),
        "listed": [one["EndpointName"] for one in sagemaker.list_endpoints(StatusEquals="InService")["Endpoints"]],
        "busy": refused(sagemaker.delete_endpoint_config, EndpointConfigName="nobody"),
        "unknown": refused(sagemaker.describe_endpoint, EndpointName="nobody"),
    }


def wait(sagemaker):
    waiter = sagemaker.get_waiter("endpoint_in_service")
    waiter.wait(EndpointName=ENDPOINT, WaiterConfig={"Delay": 1, "MaxAttempts": 90})


def ask(session, record):
    reply = session.client("sagemaker-runtime").invoke_endpoint(
        EndpointName=ENDPOINT, ContentType="application/json", Body=json.dumps({"instances": [record]})
    )
    body = json.loads(reply["Body"].read())
    return {**body, "variant": reply["InvokedProductionVariant"], "type": reply["ContentType"]}


def canary():
    """Half of the fleet for a minute, then all of it; back when the alarm of the chapter before fires."""
    routing = {
        "Type": "CANARY",
        "WaitIntervalInSeconds": 60,
        "CanarySize": {"Type": "CAPACITY_PERCENT", "Value": 50},
    }
    return {
        "BlueGreenUpdatePolicy": {"TrafficRoutingConfiguration": routing, "TerminationWaitInSeconds": 0},
        "AutoRollbackConfiguration": {"Alarms": [{"AlarmName": "boto3-json"}]},
    }


def update(session, package):
    """Moves the endpoint to the model of the registry."""
    sagemaker = session.client("sagemaker")
    configure(sagemaker, "green", {"ModelPackageName": package})
    moved = {"EndpointName": ENDPOINT, "EndpointConfigName": "green", "DeploymentConfig": canary()}
    sagemaker.update_endpoint(**moved)
    again = refused(sagemaker.update_endpoint, **moved)
    look = lambda: sagemaker.describe_endpoint(EndpointName=ENDPOINT)
    during = look()
    found = eventually(look, lambda it: it["EndpointStatus"] not in ("Updating", "SystemUpdating"))
    return {
        "during": during["EndpointStatus"],
        "pending": during.get("PendingDeploymentSummary", {}).get("EndpointConfigName"),
        "again": again,
        "status": found["EndpointStatus"],
        "live": found["EndpointConfigName"],
        "answer": ask(session, {"signal": "0.75", "noise": "0.25"}),
    }


def delete(session):
    sagemaker = session.client("sagemaker")
    sagemaker.delete_endpoint(EndpointName=ENDPOINT)
    waiter = sagemaker.get_waiter("endpoint_deleted")
    waiter.wait(EndpointName=ENDPOINT, WaiterConfig={"Delay": 1, "MaxAttempts": 60})
    for name in ("blue", "green"):
        sagemaker.delete_endpoint_config(EndpointConfigName=name)
        sagemaker.delete_model(ModelName=name)
    return {
        "endpoints": sagemaker.list_endpoints()["Endpoints"],
        "configs": sagemaker.list_endpoint_configs()["EndpointConfigs"],
        "models": sagemaker.list_models()["Models"],
    }
