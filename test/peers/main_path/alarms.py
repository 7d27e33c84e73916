"""CloudWatch, in each of the three protocols that its clients have spoken."""

import datetime

import boto3
import botocore.model
from botocore.config import Config

from .session import cloud_time, eventually, refused

PROTOCOLS = ("json", "smithy-rpc-v2-cbor", "query")


def speaking(protocol, **config):
    """A client of this protocol: botocore takes the first of its own order that the service has."""
    order = botocore.model.PRIORITY_ORDERED_SUPPORTED_PROTOCOLS
    botocore.model.PRIORITY_ORDERED_SUPPORTED_PROTOCOLS = (protocol,)
    try:
        return boto3.client("cloudwatch", config=Config(retries={"total_max_attempts": 1}, **config))
    finally:
        botocore.model.PRIORITY_ORDERED_SUPPORTED_PROTOCOLS = order


def play(_, protocol):
    cloudwatch = speaking(protocol)
    name = f"boto3-{protocol}"
    dimensions = [{"Name": "Protocol", "Value": protocol}]
    metric = {"Namespace": "Peers", "MetricName": "Errors", "Dimensions": dimensions}
    cloudwatch.put_metric_alarm(
        AlarmName=name, **metric, Statistic="Sum", Period=60, EvaluationPeriods=1, Threshold=5.0,
        ComparisonOperator="GreaterThanThreshold", TreatMissingData="notBreaching", Tags=[{"Key": "who", "Value": "boto3"}],
    )
    for value in (1.5, 2.5):
        point = {"MetricName": "Errors", "Dimensions": dimensions, "Value": value, "Unit": "Count"}
        answer = cloudwatch.put_metric_data(Namespace="Peers", MetricData=[point])
    [alarm] = eventually(lambda: cloudwatch.describe_alarms(AlarmNames=[name])["MetricAlarms"], lambda it: it[0]["StateValue"] == "OK")
    return {
        "spoken": cloudwatch.meta.service_model.resolved_protocol,
        "alarm": {key: alarm[key] for key in ("AlarmName", "StateValue", "Threshold", "Period", "Dimensions")},
        "dated": isinstance(alarm["StateUpdatedTimestamp"], datetime.datetime),
        "sum": sum(values(cloudwatch, metric, cloud_time(answer))),
        "history": alarm_history(cloudwatch, name),
        "unknown": refused(cloudwatch.set_alarm_state, AlarmName="nobody", StateValue="OK", StateReason="x"),
        "invalid": refused(speaking(protocol, parameter_validation=False).put_metric_alarm, AlarmName="x", EvaluationPeriods=0),
    }


def values(cloudwatch, metric, now):
    """What was sent, read back: over the hour around the cloud's own now."""
    hour = datetime.timedelta(hours=1)
    query = {"Id": "errors", "MetricStat": {"Metric": metric, "Period": 60, "Stat": "Sum"}}
    found = cloudwatch.get_metric_data(MetricDataQueries=[query], StartTime=now - hour, EndTime=now + hour)
    return found["MetricDataResults"][0]["Values"]


def alarm_history(cloudwatch, name):
    items = cloudwatch.describe_alarm_history(AlarmName=name)["AlarmHistoryItems"]
    return sorted({one["HistoryItemType"] for one in items})
