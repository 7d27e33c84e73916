import type { Aws } from './clients.ts';
import { digestObject, type ObjectDigest } from './digest-object.ts';
import type { ModelRequest } from './model.ts';
import { describeModelPackage, type ModelPackage } from './model-package.ts';
import { planName } from './plan-name.ts';

/** A version as the lineage says that it was registered. */
export interface Registered {
  readonly arn: string;
  readonly model: { readonly uri: string; readonly sha256: string };
}

/** The same version as it is now. */
export interface RegisteredNow {
  readonly package?: ModelPackage;
  /** What lies where the model was when it was registered. */
  readonly artifact?: ObjectDigest;
}

/** Reads the version and every byte of its model. @throws ServiceFault, S3Fault */
export async function readRegistered(
  aws: Aws,
  { arn, model }: Registered,
  signal?: AbortSignal,
): Promise<RegisteredNow> {
  const version = await describeModelPackage(aws, arn);
  const artifact = await digestObject(aws, model.uri, signal);
  return { ...(version ? { package: version } : {}), ...(artifact ? { artifact } : {}) };
}

/** @returns why the version must not serve: not approved, or no longer what was registered. None means that it may. */
export function registeredFaults(registered: Registered, now: RegisteredNow): string[] {
  return [...versionFaults(registered, now), ...bytesFaults(registered, now)];
}

function versionFaults({ arn, model }: Registered, { package: version }: RegisteredNow): string[] {
  if (version === undefined) return [`${arn}: is not in the Model Registry any more; run register-model again`];
  if (version.status !== 'Completed') return [`${arn}: is ${version.status}; only a Completed version can serve`];
  const known = version.metadata['modelway:model-sha256'];
  return [
    ...(version.approval === 'Approved' ? [] : [unapproved(version)]),
    ...(known === model.sha256
      ? []
      : [
          `${arn}: holds modelway:model-sha256 ${known ?? '(none)'}, but the lineage registered ${model.sha256}; register the model again`,
        ]),
    ...(version.artifact === model.uri
      ? []
      : [
          `${arn}: serves ${version.artifact ?? 'no artifact'}, but the lineage registered ${model.uri}; register the model again`,
        ]),
  ];
}

const unapproved = ({ arn, approval }: ModelPackage): string =>
  `${arn}: is ${approval}, and only an Approved version serves; approve it (aws sagemaker update-model-package --model-package-arn ${arn} --model-approval-status Approved) and run again`;

const bytesFaults = ({ model }: Registered, { artifact }: RegisteredNow): string[] =>
  artifact?.sha256 === model.sha256
    ? []
    : [
        `${model.uri}: ${artifact === undefined ? 'is gone' : `holds sha256 ${artifact.sha256}`}, but the model that was judged is sha256 ${model.sha256}; other bytes never serve`,
      ];

/** @returns CreateModel from the version: image, artifact and environment are those that were registered. */
export function modelRequest(line: string, roleArn: string, { arn }: Registered): ModelRequest {
  const body = { PrimaryContainer: { ModelPackageName: arn }, ExecutionRoleArn: roleArn };
  const { name, tags } = planName(line, 'model', body);
  return { ModelName: name, ...body, Tags: tags };
}
