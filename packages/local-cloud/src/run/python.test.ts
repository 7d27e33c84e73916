import { execFileSync } from 'node:child_process';
import { dumps, repr, str } from './python-text.ts';
import { loads } from './python-value.ts';
import { decodeHyperparameters, scriptArguments } from './script-arguments.ts';

const samples = [
  '1',
  '1.0',
  '-0.0',
  '1e-5',
  '0.0001',
  '0.00001',
  '1e15',
  '1e16',
  '123456789012345680000',
  '1.5e300',
  '0.1',
  '100.25',
  'NaN',
  '-Infinity',
  '12345678901234567890123',
  'true',
  'null',
  '"a\'b"',
  '"a\\"b"',
  '"a\'\\"b"',
  '"tab\\tnew\\n\\u00e9\\u200b\\ud83d\\ude00\\u0001"',
  '[1, "a", null, [2.50], {}]',
  ' {"b": 1, "a": {"x": [true]}, "é": "ü"} ',
  '[]',
  '""',
];
const wrong = ['', 'abc', '01', '1.', '[1,]', '{"a"}', '{1:2}', '"a', '1 2', "'a'", '[1', '+1', 'True'];

describe('values of Python', () => {
  it('are read and written exactly as Python reads and writes them', () => {
    const script = `import json,sys
print(json.dumps([[repr(v), str(v), json.dumps(v, sort_keys=True, separators=(",", ":"))] for v in map(json.loads, json.load(sys.stdin))]))`;
    const theirs = JSON.parse(execFileSync('python3', ['-c', script], { input: JSON.stringify(samples) }).toString());
    const ours = samples.map((text) => loads(text)).map((value) => [repr(value), str(value), dumps(value)]);
    expect(ours).toEqual(theirs);
  });

  it.each(wrong)('does not take %j for JSON', (text) => {
    expect(() => loads(text)).toThrow(SyntaxError);
  });
});

describe('script arguments', () => {
  it('are sorted, rendered by str(), one dash for one letter, dicts flattened', () => {
    const { user } = decodeHyperparameters({
      lr: '0.00001',
      b: '"x y"',
      flag: 'true',
      none: 'null',
      id: '007',
      list: '[1, "a"]',
      map: '{"z": 1, "k": "v"}',
      epochs: '3',
    });
    expect(scriptArguments(user)).toEqual([
      '-b',
      'x y',
      '--epochs',
      '3',
      '--flag',
      'True',
      '--id',
      '007',
      '--list',
      "[1, 'a']",
      '--lr',
      '1e-05',
      '--map',
      'k=v,z=1',
      '--none',
      '',
    ]);
  });

  it("leave out what is the toolkit's and what is the framework's", () => {
    const found = decodeHyperparameters({
      sagemaker_program: '"train.py"',
      sagemaker_mpi: '2',
      _tuning_objective_metric: 'x',
      a: '1',
    });
    expect(scriptArguments(found.user)).toEqual(['-a', '1']);
    expect([...found.framework]).toEqual([['sagemaker_mpi', 2n]]);
    expect(found.reserved.get('sagemaker_program')).toBe('train.py');
  });
});
