import { explainFailure } from './failure.ts';

const told = (reason: string): string => {
  const { said, advice } = explainFailure(reason, {
    entryPoint: 'train.py',
    lastLines: ['  raise x', 'KeyError: 1', ''],
  });
  return `${said}; ${advice}`;
};

const toolkit = (message: string, code = 1): string =>
  `AlgorithmError: ExecuteUserScriptError:\nExitCode ${code}\nErrorMessage "${message}"\nCommand "python3 train.py", exit code: ${code}`;

test.each<[string, string, RegExp]>([
  [
    'a traceback, by its last line',
    toolkit('Traceback (most recent call last):\n  File "train.py", line 5\nValueError: column "age" is missing'),
    /^train\.py ended with exit code 1: ValueError: column "age" is missing; its last lines/,
  ],
  [
    'a traceback that SageMaker cut',
    toolkit('Traceback\nKeyError: 1').slice(0, -55),
    /^train\.py ended with .*KeyError: 1/,
  ],
  ['a script that said nothing', toolkit(''), /^train\.py ended with exit code 1 and left no word why/],
  ['its own word', 'AlgorithmError: no rows left, exit code: 7', /^train\.py ended with exit code 7: no rows left;/],
  ['a kill', 'AlgorithmError: Exit Code: 137', /exit code 137 and left no word why; it was killed .* memory/],
  ['a kill of a toolkit', toolkit('', 137), /137.*memory/],
  ['a missing package', toolkit("ModuleNotFoundError: No module named 'xgb'"), /requirements\.txt/],
  ['an argument', toolkit('train.py: error: unrecognized arguments: --epochs 3', 2), /as arguments, --name value/],
  ['no data', 'ClientError: Data download failed:No S3 objects found under S3 URL "s3://b/x/"', /put data there/],
  [
    'a key',
    'ClientError: Data download failed:AccessDenied: not authorized to perform: kms:Decrypt',
    /kms:Decrypt and/,
  ],
  ['a role', "ClientError: SageMaker was unable to assume the role 'arn:x'", /role is gone/],
  ['a bucket', 'ClientError: Data download failed:Unable to download (AccessDenied: Access Denied)', /s3:GetObject/],
  ['a disk', 'ClientError: Data download failed:Insufficient disk space', /raise volume-gb/],
  ['an image', 'ClientError: Cannot pull the image 1.dkr.ecr.x/y', /correct image/],
  ['something new', 'ClientError: something new', /look at image, role and channels/],
  ['no class at all', 'It broke', /^It broke; see its log/],
])('%s is told with what to do', (_, reason, words) => {
  expect(told(reason)).toMatch(words);
});

test('what a container wrote becomes one line of bounded length', () => {
  const { said } = explainFailure(`AlgorithmError: a\n::error::y\n${'z'.repeat(2000)}`, { entryPoint: 'train.py' });
  expect(said).not.toContain('\n');
  expect(said.length).toBeLessThan(700);
});
