import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('./score.py', import.meta.url));
const run = promisify(execFile);

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'score-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const csv = 'id,income,note,deny\nr1,0.1,"a ""b"", c",0\nr2,0.2,,1\nr3,0.9,é,1\n';

/** A model that says its factor times the income; `code` may say otherwise. */
const inference = `
import json, os
def model_fn(model_dir):
    print("a model may print what it likes")
    return float(open(os.path.join(model_dir, "factor.txt")).read())
def predict_fn(data, model):
    return [model * float(it["income"]) for it in data["instances"]]
def output_fn(prediction, accept):
    return json.dumps({"predictions": prediction}), accept
`;

async function model(side: string, { factor = '1', code = inference }: { factor?: string; code?: string } = {}) {
  const at = join(folder, side);
  mkdirSync(join(at, 'code'), { recursive: true });
  writeFileSync(join(at, 'factor.txt'), factor);
  writeFileSync(join(at, 'code', 'inference.py'), code);
  await run('python3', ['-m', 'tarfile', '-c', 'model.tar.gz', 'factor.txt', 'code'], { cwd: at });
  return at;
}

async function score(sides: Record<string, string>, { holdout = csv, more = [] as string[] } = {}) {
  writeFileSync(join(folder, 'holdout.csv'), holdout);
  const at = { output: join(folder, 'scores'), message: join(folder, 'output', 'message') };
  const flags = Object.entries({ holdout: join(folder, 'holdout.csv'), key: 'id', label: 'deny', ...at, ...sides });
  const args = [script, ...flags.map(([name, value]) => `--${name}=${value}`), ...more];
  const ended = await run('python3', args).then(
    () => 0,
    (cause: { code: number }) => cause.code,
  );
  const lines = (side: string) =>
    readFileSync(join(at.output, `${side}.jsonl`), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  return { ended, lines, message: () => readFileSync(at.message, 'utf8') };
}

test('scores every record with both models, in order, whose files have the same names', async () => {
  const sides = { candidate: await model('candidate'), baseline: await model('baseline', { factor: '0.5' }) };
  const { ended, lines } = await score(sides, { more: ['--batch=2'] });
  expect(ended).toBe(0);
  expect(lines('candidate')).toEqual([
    { key: 'r1', score: 0.1 },
    { key: 'r2', score: 0.2 },
    { key: 'r3', score: 0.9 },
  ]);
  expect(lines('baseline').map((it) => it.score)).toEqual([0.05, 0.1, 0.45]);
});

test('times each model per record, from outside of its process', async () => {
  // Sleeping takes at least as long as it takes on any machine.
  const late = inference.replace(
    'return [',
    'import time\n    time.sleep(0.05 * len(data["instances"]))\n    return [',
  );
  const sides = { candidate: await model('candidate'), baseline: await model('baseline', { code: late }) };
  await score(sides, { more: ['--batch=2'] });
  const times = JSON.parse(readFileSync(join(folder, 'scores', 'timing.json'), 'utf8'));
  expect(times).toEqual({ baseline: expect.any(Number), candidate: expect.any(Number) });
  expect(times.baseline).toBeGreaterThanOrEqual(50);
  expect(times.candidate).toBeGreaterThan(0);
});

test('a model never sees key or label, and sees its own environment', async () => {
  const code = inference.replace(
    'return [model',
    'assert all(set(it) == {"income", "note"} for it in data["instances"]) and data["instances"][0]["note"] == \'a "b", c\'\n    assert os.environ["MODE"] == "a=b"\n    return [model',
  );
  const { ended } = await score(
    { candidate: await model('candidate', { code }) },
    { more: ['--candidate-env=MODE=a=b'] },
  );
  expect(ended).toBe(0);
});

test.each([
  [
    'answers with NaN',
    inference.replace('[model *', '[float("nan") if float(it["income"]) > 0.5 else'),
    /scored record 3 as 'nan', which is no finite number/,
  ],
  [
    'cannot take one record',
    inference.replace('[model *', '[1 / (float(it["income"]) - 0.2) *'),
    /cannot score record 2: ZeroDivisionError/,
  ],
  [
    'answers too few',
    inference.replace('for it in data["instances"]]', 'for it in data["instances"][1:]]'),
    /answered records 1 to 3 \(3 in number\) with 2 predictions/,
  ],
  ['answers with text', inference.replace('[model * float(it["income"])', '["high"'), /scored record 1 as 'high'/],
  [
    'dies',
    inference.replace('return [model', 'os._exit(7)\n    return [model'),
    /process ended with code 7 at records 1 to 3/,
  ],
  [
    'cannot be loaded',
    inference.replace('factor.txt', 'none.txt'),
    /the candidate cannot be loaded: FileNotFoundError/,
  ],
  ['has no model_fn', 'x = 1\n', /the candidate cannot be loaded: the serving code has no model_fn/],
])('a model that %s ends the job, and the message says which record', async (_, code, sentence) => {
  const { ended, message } = await score({ candidate: await model('candidate', { code }) });
  expect(ended).toBe(1);
  expect(message()).toMatch(sentence);
  expect(message()).not.toContain('r2');
});

test.each([
  ['without the label', 'id,income\nr1,1\n', /the holdout has no column deny; it has id, income/],
  ['without records', 'id,income,deny\n', /the holdout has no records/],
  ['with a short row', 'id,income,deny\nr1,1,0\nr2,1\n', /record 2 of the holdout has 2 cells, and the header 3/],
])('a holdout %s ends the job', async (_, holdout, sentence) => {
  const { ended, message } = await score({ candidate: await model('candidate') }, { holdout });
  expect(ended).toBe(1);
  expect(message()).toMatch(sentence);
});

test('an archive that would write outside of its folder is refused', async () => {
  const at = await model('candidate');
  writeFileSync(join(folder, 'outside.txt'), 'x');
  await run(
    'python3',
    ['-c', 'import tarfile; tarfile.open("model.tar.gz", "w:gz").add("../outside.txt", "../../outside.txt")'],
    { cwd: at },
  );
  const { ended, message } = await score({ candidate: at });
  expect(ended).toBe(1);
  expect(message()).toMatch(/outside/i);
});

/** Code of a model that does something first, and scores then. */
const doing = (what: string): string => inference.replace('return [model', `${what}\n    return [model`);

test('a model that looks for the holdout finds nothing: not by its name, nor in the process that scores', async () => {
  const code = doing(`
    import glob
    assert not os.path.exists(${JSON.stringify('HOLDOUT')})
    parent = os.getppid()
    for path in glob.glob(f"/proc/{parent}/fd/*"):
        try:
            assert "deny" not in open(path).read(100), path
        except OSError:
            pass`).replace('HOLDOUT', join(folder, 'holdout.csv'));
  const { ended } = await score({ candidate: await model('candidate', { code }) });
  expect(ended).toBe(0);
});

test('what a candidate leaves running ends before scores are written, and cannot touch those of the other model', async () => {
  const target = join(folder, 'scores', 'baseline.jsonl');
  const forged = join(folder, 'alive');
  const code = doing(`
    import subprocess, sys
    subprocess.Popen([sys.executable, "-c", """
import os, time
while True:
    os.makedirs(os.path.dirname('${target}'), exist_ok=True)
    open('${target}', 'w').write('{}')
    open('${forged}', 'w').write(str(os.getpid()))
    time.sleep(0.01)
"""], start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    import time
    while not os.path.exists('${forged}'):
        time.sleep(0.01)`);
  const sides = { candidate: await model('candidate', { code }), baseline: await model('baseline', { factor: '0.5' }) };
  const { ended, lines } = await score(sides);
  expect(ended).toBe(0);
  expect(() => process.kill(Number(readFileSync(forged, 'utf8')), 0)).toThrow('ESRCH');
  expect(lines('baseline').map((it) => it.score)).toEqual([0.05, 0.1, 0.45]);
});

test('one side alone is scored when the other is known', async () => {
  const { ended, lines } = await score({ baseline: await model('baseline') });
  expect(ended).toBe(0);
  expect(lines('baseline')).toHaveLength(3);
  expect(() => lines('candidate')).toThrow('ENOENT');
});
