import { downward } from '../../run/tree.ts';
import { invalid } from '../refusals.ts';
import type { ProcessingRequest } from './request.ts';

export interface Download {
  readonly uri: string;
  readonly kind: 'S3Prefix' | 'ManifestFile';
  /** Below `/opt/ml`. */
  readonly path: string;
}

export interface Upload {
  readonly uri: string;
  readonly path: string;
}

const root = '/opt/ml/processing';

/**
 * What the platform brings in before the start. Inputs that the application manages itself are left to it.
 * @throws ServiceError ValidationException for what the local cloud cannot bring, and for paths outside `/opt/ml/processing`
 */
export function downloadsOf({ ProcessingInputs = [] }: ProcessingRequest): Download[] {
  return ProcessingInputs.filter((input) => !input.AppManaged).map(({ InputName, S3Input }) => {
    if (S3Input?.S3DataType !== 'S3Prefix' && S3Input?.S3DataType !== 'ManifestFile')
      throw invalid(`Input ${InputName}: the local cloud reads S3Input with S3Prefix or ManifestFile.`);
    if (S3Input.S3InputMode === 'Pipe')
      throw invalid(`Input ${InputName}: the local cloud has input mode File, found Pipe.`);
    return { uri: S3Input.S3Uri, kind: S3Input.S3DataType, path: local(InputName, S3Input.LocalPath) };
  });
}

/** What the platform takes away at the end of the job; `Continuous` is treated the same. @throws ServiceError ValidationException */
export function uploadsOf({ ProcessingOutputConfig: { Outputs = [] } = {} }: ProcessingRequest): Upload[] {
  return Outputs.filter((output) => !output.AppManaged).map(({ OutputName, S3Output }) => {
    if (!S3Output) throw invalid(`Output ${OutputName}: the local cloud writes S3Output only.`);
    return { uri: S3Output.S3Uri, path: local(OutputName, S3Output.LocalPath) };
  });
}

/** @returns the path below `/opt/ml` */
function local(name: string, path = ''): string {
  const below = path.startsWith(`${root}/`) ? downward(path.slice(root.length + 1)) : undefined;
  if (below === undefined)
    throw invalid(`LocalPath of ${name} must be an absolute path below ${root}/, found "${path}".`);
  return `processing/${below}`;
}
