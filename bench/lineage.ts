import { canonicalJson, idOf, open, predicateType, type Statement } from '@modelway/lineage';
import { pairs } from './pairs.ts';
import { type Bench, row } from './row.ts';

const statements = 1000;

/** A line of registrations, each standing on the one before. */
function statement(i: number, after: readonly string[]): Statement {
  const digest = i.toString(16).padStart(64, '0');
  const run = {
    repository: 'acme/toy',
    repositoryId: '1',
    commit: 'c'.repeat(40),
    ref: 'refs/heads/main',
    event: 'push',
  };
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'toy', digest: { sha256: digest } }],
    predicateType: predicateType('registration'),
    predicate: {
      action: 'register-model',
      version: '1.0.0',
      line: 'toy',
      run: { ...run, workflowRef: 'w', runId: String(i), runAttempt: 1, job: 'register', actor: 'ada' },
      startedOn: '2026-11-21T09:00:00Z',
      finishedOn: '2026-11-21T09:01:00Z',
      after: [...after],
      inputs: [],
      facts: {
        group: 'toy',
        arn: `arn:aws:sagemaker:us-east-1:111122223333:model-package/toy/${i}`,
        version: i + 1,
        approval: 'Approved',
        clientToken: digest,
        model: { uri: `s3://bucket/model-${i}`, sha256: digest },
      },
      remarks: [],
      verdict: { word: 'pass', reasons: [] },
    },
  };
}

/** Canonical lines, each head the one before of the next: what `serialize` writes. */
function chain(): { lines: string[]; head: string } {
  const lines: string[] = [];
  let head: string | undefined;
  for (let i = 0; i < statements; i += 1) {
    const next = statement(i, head === undefined ? [] : [head]);
    lines.push(canonicalJson(next));
    head = idOf(next);
  }
  return { lines, head: head ?? '' };
}

/** Opening checks each statement, computes each id and orders them; parsing alone is the floor. */
export const bench: Bench = async (note) => {
  const { lines, head } = chain();
  const text = lines.map((line) => `${line}\n`).join('');
  note(`${statements} statements in a chain, ${Math.round(Buffer.byteLength(text) / 1024)} KiB`);
  const runs = 21;
  const opened = await pairs({
    ours: () => void open(text, head),
    peer: () =>
      void text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    runs,
    warmUp: 5,
  });
  const work = `open and verify ${statements} statements`;
  return [row({ work, unit: 'ms', ...opened, peerName: 'floor: JSON.parse of each line', better: 'less', runs })];
};
