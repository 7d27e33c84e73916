/** What a job's failure means for the person whose job it is. Both are sentences; `said` may hold what the container wrote: hostile. */
export interface Failure {
  readonly said: string;
  readonly advice: string;
}

/** The script that failed. */
export interface Script {
  /** What the person knows the script as. */
  readonly entryPoint: string;
  /** The last lines of its log, oldest first. */
  readonly lastLines?: readonly string[];
}

/**
 * Reads SageMaker's FailureReason: a class, and then what the container wrote or what the platform says of itself (sheet §1.6).
 * @returns what happened and what to do.
 */
export function explainFailure(reason: string, script: Script): Failure {
  const [, kind = '', text = ''] = /^\s*(\w+Error):?\s*([\s\S]*)$/.exec(reason) ?? ['', '', reason];
  if (kind === 'AlgorithmError') return ofScript(text, script);
  const found = platform.find(([word, words]) => kind === word && words.test(text));
  return { said: oneLine(reason), advice: found?.[2] ?? 'see its log' };
}

/** The training toolkit's report of a script. SageMaker cuts it after 1,024 characters: then its end, which matters, is only in the log. */
const toolkit = /ExitCode (\d+)\s*ErrorMessage "([\s\S]*?)("\s*Command "|$)/;

function ofScript(text: string, { entryPoint, lastLines = [] }: Script): Failure {
  const [quote, toolkitCode, message = '', end] = toolkit.exec(text) ?? [];
  const code = /exit code: (\d+)\s*$/i.exec(text)?.[1] ?? toolkitCode;
  const own = text.replace(/,?\s*exit code: \d+\s*$/i, '');
  const words = oneLine(quote === undefined ? own : conclusion(end ? message.split('\n') : lastLines));
  const ended = `${entryPoint} ended with ${code === undefined ? 'an error' : `exit code ${code}`}`;
  const found = ofWords.find(([pattern]) => pattern.test(words))?.[1] ?? ofCodes[code ?? ''];
  const [said, advice] = [words === '' ? `${ended} and left no word why` : `${ended}: ${words}`, found];
  return { said, advice: advice ?? 'its last lines are in the report' };
}

/** A traceback says in its last line what was wrong; what comes before says where, and stands in the report. */
const conclusion = (lines: readonly string[]): string => lines.findLast((line) => line.trim() !== '') ?? '';

const memory =
  'it was killed from outside, nearly always for want of memory: take an instance type with more, or train on less at a time';

/** Python's own words for what people mend outside of their code. */
const ofWords: ReadonlyArray<readonly [RegExp, string]> = [
  [/^(ModuleNotFoundError|ImportError)/, 'add the package to a requirements.txt beside the script, or to the image'],
  [/unrecognized arguments|arguments are required/, 'hyperparameters reach the script as arguments, --name value'],
  [/^(MemoryError|.*OutOfMemoryError)/, 'take an instance type with more memory, or train on less at a time'],
  [/No space left on device/, 'raise volume-gb, or write less'],
];

const ofCodes: Readonly<Record<string, string>> = {
  126: 'its program may not be executed; look at entry-point and image',
  127: 'a program that it calls is not in the image',
  134: 'it gave itself up in native code (SIGABRT); its last lines are in the report',
  137: memory,
  139: 'it crashed in native code (a segmentation fault); its last lines are in the report',
  143: 'it was asked to end (SIGTERM) before it was done',
};

const role = 'the execution role (role-arn)';

/** What the platform has to say: by the class, then by its words, first that fits. */
const platform: ReadonlyArray<readonly [string, RegExp, string]> = [
  ['CapacityError', /^/, 'SageMaker has no such instance free; run again later, or with another instance type'],
  ['InternalServerError', /^/, 'the fault is on the side of SageMaker; run again'],
  ['ClientError', /kms|ciphertext/i, `allow ${role} kms:Decrypt and kms:GenerateDataKey on the key of the bucket`],
  [
    'ClientError',
    /assume the role/i,
    'the execution role is gone, or no longer trusts sagemaker.amazonaws.com; mend the role, or give another role-arn',
  ],
  ['ClientError', /No S3 objects found/i, `put data there, or correct channels; ${role} needs s3:ListBucket`],
  ['ClientError', /disk space|No space left/i, 'raise volume-gb'],
  ['ClientError', /memory/i, 'take an instance type with more memory, or train on less at a time'],
  ['ClientError', /upload/i, `allow ${role} s3:PutObject on the store`],
  ['ClientError', /image|ecr|registry|repository/i, `correct image, or allow ${role} to pull it (ecr:BatchGetImage)`],
  ['ClientError', /Access ?Denied|Forbidden|403/i, `allow ${role} s3:GetObject on the data`],
  ['ClientError', /^/, 'the job could not use what it was given: look at image, role and channels'],
];

/** What a container said may have many lines, and begins with what matters. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 600);
