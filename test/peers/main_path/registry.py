"""The model registry."""

from .serving import SERVES
from .session import IMAGE, ROLE, refused

GROUP = "boto3-models"


def play(session, artifacts):
    sagemaker = session.client("sagemaker")
    group = sagemaker.create_model_package_group(ModelPackageGroupName=GROUP)["ModelPackageGroupArn"]
    arn = package(sagemaker, artifacts)
    unapproved = refused(
        sagemaker.create_model, ModelName="early", ExecutionRoleArn=ROLE, PrimaryContainer={"ModelPackageName": arn}
    )
    sagemaker.update_model_package(ModelPackageArn=arn, ModelApprovalStatus="Approved", ApprovalDescription="by boto3")
    found = sagemaker.describe_model_package(ModelPackageName=arn)
    listed = sagemaker.list_model_packages(ModelPackageGroupName=GROUP, ModelApprovalStatus="Approved")
    return {
        "group": group,
        "arn": arn,
        "same": package(sagemaker, artifacts) == arn,
        "unapproved": unapproved,
        "approval": found["ModelApprovalStatus"],
        "metadata": found["CustomerMetadataProperties"],
        "listed": [one["ModelPackageVersion"] for one in listed["ModelPackageSummaryList"]],
        "groups": [one["ModelPackageGroupName"] for one in sagemaker.list_model_package_groups()["ModelPackageGroupSummaryList"]],
        "full": refused(sagemaker.delete_model_package_group, ModelPackageGroupName=GROUP),
    }


def package(sagemaker, artifacts):
    """Registers, or finds what this token has registered."""
    container = {"Image": IMAGE, "ModelDataUrl": artifacts, "Environment": SERVES}
    specification = {
        "Containers": [container],
        "SupportedContentTypes": ["application/json"],
        "SupportedResponseMIMETypes": ["application/json"],
    }
    return sagemaker.create_model_package(
        ModelPackageGroupName=GROUP,
        ClientToken="boto3-once",
        InferenceSpecification=specification,
        ModelApprovalStatus="PendingManualApproval",
        CustomerMetadataProperties={"who": "boto3"},
    )["ModelPackageArn"]
