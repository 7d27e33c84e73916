import type { Described } from '@modelway/action';
import type { Plan } from './plan.ts';

type Permission = Described['permissions'][number];

/** All that any run of this plan may ask of S3: also one that goes on where another was cut off, or that loses a race. */
export function permissions({ remote, manifest, importedFrom, importedVersions }: Plan): Permission[] {
  const store = manifest.slice(0, manifest.lastIndexOf('/manifests/'));
  const written = [...(remote.startsWith('s3://') ? [`${remote}/files/md5`] : []), store];
  const buckets = [...new Set(written.map(bucketArn))];
  return [
    ...buckets.flatMap((resource) => onEach(onBuckets, resource)),
    ...written.flatMap((folder) => onEach(onObjects, `${arn(folder)}/*`)),
    ...(importedFrom === undefined ? [] : ofSource(importedFrom, importedVersions ? 'Version' : '')),
  ];
}

/** The second is asked before a file of more than 8 MiB goes up: parts that a killed run left are taken over. */
const onBuckets = ['s3:ListBucket', 's3:ListBucketMultipartUploads'];
const onObjects = ['s3:GetObject', 's3:PutObject', 's3:ListMultipartUploadParts', 's3:AbortMultipartUpload'];

const onEach = (actions: readonly string[], resource: string): Permission[] =>
  actions.map((action) => ({ action, resource }));

/**
 * What is copied takes its tags along, and S3 asks for the right to read them where there are any (S3 API reference, CopyObject). Versions
 * have rights of their own.
 */
const ofSource = (uri: string, version: 'Version' | ''): Permission[] => [
  { action: 's3:ListBucket', resource: bucketArn(uri) },
  ...onEach([`s3:GetObject${version}`, `s3:GetObject${version}Tagging`], `${arn(uri)}*`),
];

const arn = (uri: string): string => `arn:aws:s3:::${uri.slice('s3://'.length)}`;
const bucketArn = (uri: string): string => arn(uri).replace(/\/.*$/, '');
