import { sorted, str } from './python-text.ts';
import { loads, type PythonDict, type PythonValue } from './python-value.ts';

/** The toolkit's own hyperparameters; any other `sagemaker_*` is a framework parameter, and neither reaches the script. */
const reserved = new Set([
  'sagemaker_program',
  'sagemaker_submit_directory',
  'sagemaker_container_log_level',
  'sagemaker_job_name',
  'sagemaker_region',
  'sagemaker_enable_cloudwatch_metrics',
  'sagemaker_s3_output',
  'default_user_module_name',
  '_tuning_objective_metric',
]);

export interface Hyperparameters {
  /** What the script is given. */
  readonly user: PythonDict;
  /** For the toolkit itself. */
  readonly reserved: PythonDict;
  /** Other `sagemaker_*` keys. */
  readonly framework: PythonDict;
}

/** Each value is JSON; what is not JSON stays a string (sagemaker-training-toolkit, `hyperparameters` of `Environment`). */
export function decodeHyperparameters(encoded: Readonly<Record<string, string>>): Hyperparameters {
  const all = Object.entries(encoded).map(([key, text]): [string, PythonValue] => [key, decode(text)]);
  return {
    user: new Map(all.filter(([key]) => !reserved.has(key) && !key.startsWith('sagemaker_'))),
    reserved: new Map(all.filter(([key]) => reserved.has(key))),
    framework: new Map(all.filter(([key]) => !reserved.has(key) && key.startsWith('sagemaker_'))),
  };
}

function decode(text: string): PythonValue {
  try {
    return loads(text);
  } catch {
    return text;
  }
}

/** `--key value`, sorted by key, values as Python's `str()` writes them: what the toolkit puts on the script's command line. */
export function scriptArguments(user: PythonDict): string[] {
  return sorted(user).flatMap(([key, value]) => [key.length > 1 ? `--${key}` : `-${key}`, argument(value)]);
}

function argument(value: PythonValue): string {
  if (value === null) return '';
  if (value instanceof Map)
    return sorted(value)
      .map(([key, item]) => `${key}=${str(item)}`)
      .join(',');
  return str(value);
}
