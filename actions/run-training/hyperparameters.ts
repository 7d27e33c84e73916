import { readFileSync, realpathSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { InputFault, Refusal, type Scalar, yamlMap } from '@modelway/action';
import { hyperparameterFaults } from './limits.ts';

export type Hyperparameters = Readonly<Record<string, Scalar>>;

/** @returns the file's parameters, and above them those of the workflow. @throws Refusal with all that SageMaker would not take. */
export function readHyperparameters(
  workspace: string,
  { file, own }: { file: string | undefined; own: Hyperparameters | undefined },
): Hyperparameters {
  const parameters = { ...(file === undefined ? {} : readMap(workspace, file)), ...own };
  const faults = hyperparameterFaults(parameters);
  if (faults.length > 0) throw new Refusal(...faults);
  return parameters;
}

function readMap(workspace: string, file: string): Hyperparameters {
  try {
    return yamlMap().parse(readFileSync(inside(workspace, file), 'utf8'));
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    if (cause instanceof InputFault) throw new Refusal(`hyperparameters-file: ${file} ${cause.message}`);
    throw new Refusal(
      `hyperparameters-file: ${file} cannot be read (${(cause as NodeJS.ErrnoException).code}); it must be a YAML file of the checkout`,
    );
  }
}

function inside(workspace: string, file: string): string {
  const [root, path] = [realpathSync(workspace), realpathSync(resolve(workspace, file))];
  if (!path.startsWith(`${root}${sep}`))
    throw new Refusal(`hyperparameters-file: "${file}" leads outside the workspace`);
  return path;
}
