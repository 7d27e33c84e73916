import { locate } from './location.ts';

/** Writes ARNs for IAM policies. */
export interface ResourceArns {
  /** `model/x` → `arn:…:sagemaker:…:model/x`, in lower case: SageMaker lower-cases the names inside its ARNs. */
  sagemaker(resource: string): string;
  cloudwatch(resource: string): string;
  /** An object, or all objects below a folder (`s3://bucket/folder/*`). */
  object(uri: string): string;
  bucket(uri: string): string;
}

/** @param sibling the ARN of any regional resource: partition, region and account are taken from it. */
export function resourceArns(sibling: string): ResourceArns {
  const [, partition = 'aws', , region = '*', account = '*'] = sibling.split(':');
  const s3 = (path: string): string => `arn:${partition}:s3:::${path}`;
  return {
    sagemaker: (resource) => `arn:${partition}:sagemaker:${region}:${account}:${resource.toLowerCase()}`,
    cloudwatch: (resource) => `arn:${partition}:cloudwatch:${region}:${account}:${resource}`,
    object: (uri) => s3(`${locate(uri).bucket}/${locate(uri).key}`),
    bucket: (uri) => s3(locate(uri).bucket),
  };
}
