import type { ProcessingInstanceType } from '@aws-sdk/client-sagemaker';
import type { ProcessingJobRequest } from '@modelway/aws';
import type { Channel } from './channels.ts';
import type { Values } from './inputs.ts';
import { outputUri } from './step-output.ts';
import type { Step } from './steps-input.ts';

/** Where things lie in the container of a step. */
const root = '/opt/ml/processing';
const places = { code: `${root}/input/code`, source: `${root}/code` };

/**
 * Unpacks the source, installs its requirements and becomes the script: what the training toolkit does for a training. It stands in the
 * request itself, which gives an argument 256 characters and one line.
 */
const launcher =
  'import os,sys,tarfile as t,subprocess as s;p=sys.executable;a=sys.argv;t.open(a[1]).extractall(a[2]);os.chdir(a[2]);r="requirements.txt";os.path.exists(r)and s.check_call([p,"-m","pip","install","-r",r]);os.execv(p,[p,"-u"]+a[3:])';

interface Given {
  readonly image: string;
  /** Where the archive of the source lies. */
  readonly code: string;
  readonly channels: readonly Channel[];
}

/** What of a request does not depend on the name of the job. */
export type StepDraft = Omit<ProcessingJobRequest, 'ProcessingJobName' | 'Tags' | 'ProcessingOutputConfig'>;

/** @returns the request for a step, guarded as the training is: by the same role, keys and network. Pure. */
export function stepRequest(inputs: Values, step: Step, { image, code, channels }: Given): StepDraft {
  const Environment = Object.fromEntries(
    Object.entries(step.environment).map(([name, value]) => [name, String(value)]),
  );
  const archive = `${places.code}/sourcedir.tar.gz`;
  const { 'volume-kms-key': key } = inputs;
  return {
    RoleArn: inputs['role-arn'],
    AppSpecification: {
      ImageUri: image,
      ContainerEntrypoint: ['python3'],
      ContainerArguments: ['-c', launcher, archive, places.source, step['entry-point'], ...step.arguments],
    },
    ProcessingResources: {
      ClusterConfig: {
        InstanceCount: step['instance-count'],
        // Safe: the setting has the form of an instance type, and SageMaker knows which there are today.
        InstanceType: step['instance-type'] as ProcessingInstanceType,
        VolumeSizeInGB: step['volume-gb'],
        ...(key === undefined ? {} : { VolumeKmsKeyId: key }),
      },
    },
    ProcessingInputs: [
      input('code', code, { path: places.code, kind: 'S3Prefix' }),
      ...channels.map(({ name, uri }) =>
        input(name, uri, { path: `${root}/input/${name}`, kind: uri.endsWith('/') ? 'S3Prefix' : 'ManifestFile' }),
      ),
    ],
    ...(Object.keys(Environment).length > 0 ? { Environment } : {}),
    ...network(inputs),
    StoppingCondition: { MaxRuntimeInSeconds: Math.ceil(step['max-runtime']) },
  };
}

const input = (
  InputName: string,
  S3Uri: string,
  { path, kind }: { path: string; kind: 'S3Prefix' | 'ManifestFile' },
) => ({ InputName, S3Input: { S3Uri, LocalPath: path, S3DataType: kind, S3InputMode: 'File' as const } });

function network(inputs: Values): Pick<StepDraft, 'NetworkConfig'> {
  const { subnets = [], 'security-groups': groups = [] } = inputs;
  const NetworkConfig = {
    ...(subnets.length > 0 ? { VpcConfig: { Subnets: [...subnets], SecurityGroupIds: [...groups] } } : {}),
    ...(inputs['network-isolation'] === 'true' ? { EnableNetworkIsolation: true } : {}),
    ...(inputs['encrypt-traffic'] === 'true' ? { EnableInterContainerTrafficEncryption: true } : {}),
  };
  return Object.keys(NetworkConfig).length > 0 ? { NetworkConfig } : {};
}

interface Writing {
  readonly outputs: readonly string[];
  readonly store: string;
  readonly key: string | undefined;
}

/** @returns where an attempt of a step writes what it writes. */
export const outputsOf =
  ({ outputs, store, key }: Writing) =>
  (job: string): Pick<ProcessingJobRequest, 'ProcessingOutputConfig'> => {
    if (outputs.length === 0) return {};
    const Outputs = outputs.map((output) => ({
      OutputName: output,
      S3Output: {
        S3Uri: outputUri(store, job, output),
        LocalPath: `${root}/output/${output}`,
        S3UploadMode: 'EndOfJob' as const,
      },
    }));
    return { ProcessingOutputConfig: { Outputs, ...(key === undefined ? {} : { KmsKeyId: key }) } };
  };
