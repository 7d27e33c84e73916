"""S3 and STS."""

import hashlib
import os
import tempfile

from .session import refused

LARGE = 20 * 2**20


def play(session):
    s3, bucket = session.client("s3"), session.bucket
    s3.create_bucket(Bucket=bucket)
    put = s3.put_object(Bucket=bucket, Key="a/one.txt", Body=b"one", ContentType="text/plain", Metadata={"who": "ada"})
    got = s3.get_object(Bucket=bucket, Key="a/one.txt")
    return {
        "account": session.client("sts").get_caller_identity()["Account"],
        "etag": put["ETag"],
        "body": got["Body"].read().decode(),
        "type": got["ContentType"],
        "metadata": got["Metadata"],
        "range": s3.get_object(Bucket=bucket, Key="a/one.txt", Range="bytes=1-")["Body"].read().decode(),
        "large": large(s3, bucket),
        "copied": copied(s3, bucket),
        "listed": listed(s3, bucket),
        "taken": refused(s3.put_object, Bucket=bucket, Key="a/one.txt", Body=b"two", IfNoneMatch="*"),
        "changed": refused(s3.put_object, Bucket=bucket, Key="a/one.txt", Body=b"two", IfMatch='"0"'),
        "missing": refused(s3.get_object, Bucket=bucket, Key="nothing"),
        "nowhere": refused(s3.list_objects_v2, Bucket="no-such-bucket"),
        "head": refused(s3.head_object, Bucket=bucket, Key="nothing"),
    }


def large(s3, bucket):
    """boto3 sends this in parts, several at once, each with a CRC32."""
    data = os.urandom(LARGE)
    with tempfile.TemporaryDirectory() as folder:
        there, back = os.path.join(folder, "there"), os.path.join(folder, "back")
        with open(there, "wb") as file:
            file.write(data)
        s3.upload_file(there, bucket, "large.bin")
        s3.download_file(bucket, "large.bin", back)
        with open(back, "rb") as file:
            same = hashlib.sha256(file.read()).digest() == hashlib.sha256(data).digest()
    head = s3.head_object(Bucket=bucket, Key="large.bin")
    return {"same": same, "bytes": head["ContentLength"], "etag": head["ETag"]}


def copied(s3, bucket):
    s3.copy_object(Bucket=bucket, Key="b/copy.txt", CopySource={"Bucket": bucket, "Key": "a/one.txt"})
    s3.copy({"Bucket": bucket, "Key": "large.bin"}, bucket, "b/large.bin")  # boto3's own: in parts
    return s3.get_object(Bucket=bucket, Key="b/copy.txt")["Body"].read().decode()


def listed(s3, bucket):
    """All names, a page at a time, and the folders."""
    pages = s3.get_paginator("list_objects_v2").paginate(Bucket=bucket, PaginationConfig={"PageSize": 2})
    folders = s3.list_objects_v2(Bucket=bucket, Delimiter="/")
    return {
        "keys": [one["Key"] for page in pages for one in page["Contents"]],
        "folders": [one["Prefix"] for one in folders["CommonPrefixes"]],
    }
