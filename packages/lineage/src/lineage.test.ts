import { predicateType } from './facts/index.ts';
import {
  canonicalJson,
  closure,
  empty,
  heads,
  idOf,
  type Lineage,
  LineageError,
  latest,
  merge,
  open,
  passed,
  type Statement,
  serialize,
  state,
} from './index.ts';

const hex = (digit: string): string => digit.repeat(64);

function statement(
  over: { after?: string[]; name?: string; word?: 'pass' | 'fail'; finishedOn?: string } = {},
): Statement {
  const { after = [], name = 'churn', word = 'pass', finishedOn = '2026-11-21T09:01:00Z' } = over;
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name, digest: { sha256: hex('a') } }],
    predicateType: predicateType('registration'),
    predicate: {
      action: 'register-model',
      version: '1.0.0',
      line: 'churn',
      run: {
        repository: 'a/b',
        repositoryId: '1',
        commit: 'c',
        ref: 'r',
        event: 'push',
        workflowRef: 'w',
        runId: '1',
        runAttempt: 1,
        job: 'j',
        actor: 'ada',
      },
      startedOn: '2026-11-21T09:00:00Z',
      finishedOn,
      after,
      inputs: [],
      facts: {
        group: 'churn',
        arn: 'arn',
        version: 1,
        approval: 'Approved',
        clientToken: 't',
        model: { uri: 's3://b/m', sha256: hex('a') },
      },
      remarks: [],
      verdict: { word, reasons: [] },
    },
  };
}

function chain(): { lineage: Lineage; first: string; second: string } {
  const one = state(empty, statement());
  const two = state(one.lineage, statement({ after: [one.id], name: 'later', finishedOn: '2026-11-21T09:02:00Z' }));
  return { lineage: two.lineage, first: one.id, second: two.id };
}

/** Runs the work and gives the code and the faults of the LineageError that it must throw. */
function refusal(work: () => unknown): { code: string; at: string[] } {
  try {
    work();
  } catch (cause) {
    if (cause instanceof LineageError) return { code: cause.code, at: cause.faults.map((fault) => fault.at) };
  }
  throw new Error('nothing was refused');
}

test('what was written opens again, with the same ids', () => {
  const { lineage, second } = chain();
  expect([...open(serialize(lineage, second), second)]).toEqual([...lineage]);
});

test('the order in which statements came in does not change the bytes', () => {
  const { lineage, second } = chain();
  expect(serialize(new Map([...lineage].reverse()), second)).toBe(serialize(lineage, second));
});

test('a statement that was changed is found out, because what stands on it no longer finds it', () => {
  const { lineage, second } = chain();
  const changed = serialize(lineage, second).replace('"runAttempt":1', '"runAttempt":2');
  expect(refusal(() => open(changed, second)).code).toBe('LINEAGE_INCOMPLETE');
});

test('a changed head is found out by the name of the document', () => {
  const { lineage, second } = chain();
  const changed = serialize(lineage, second).replace('"name":"later"', '"name":"forged"');
  expect(refusal(() => open(changed, second)).code).toBe('LINEAGE_TAMPERED');
});

test('a statement that was left out is found out', () => {
  const { lineage, second } = chain();
  const lines = serialize(lineage, second).split('\n');
  expect(refusal(() => open(lines.slice(1).join('\n'), second)).code).toBe('LINEAGE_INCOMPLETE');
});

test('every fault of a broken statement is told at once, with line and path', () => {
  const bad = statement();
  const text = canonicalJson({
    ...bad,
    subject: [],
    predicate: { ...bad.predicate, startedOn: 'yesterday', verdict: { word: 'maybe', reasons: [] } },
  });
  expect(refusal(() => open(text))).toEqual({
    code: 'LINEAGE_UNREADABLE',
    at: ['line 1.subject', 'line 1.predicate.startedOn', 'line 1.predicate.verdict.word'],
  });
});

test('facts are checked by kind', () => {
  const bad = statement();
  const text = canonicalJson({
    ...bad,
    predicate: { ...bad.predicate, facts: { ...bad.predicate.facts, version: '1' } },
  });
  expect(refusal(() => open(text))).toEqual({ code: 'LINEAGE_UNREADABLE', at: ['line 1.predicate.facts.version'] });
});

test('a statement from a later version is refused by name, not misread', () => {
  const text = canonicalJson({ ...statement(), predicateType: `${predicateType('registration').slice(0, -1)}2` });
  expect(refusal(() => open(text)).code).toBe('LINEAGE_VERSION_UNKNOWN');
});

test.each(['', 'not json', '[]', '{}', 'null'])('%p is no lineage', (text) => {
  expect(() => open(text)).toThrow(LineageError);
});

test('fields that nobody knows are kept: they are part of what was stated', () => {
  const more = { ...statement(), predicate: { ...statement().predicate, later: { x: 1 } } };
  const { lineage, id } = state(empty, more);
  expect(open(serialize(lineage, id), id).get(id)).toEqual(more);
});

test('two jobs of a matrix merge into one lineage with two heads, whoever merges first', () => {
  const root = state(empty, statement());
  const left = state(root.lineage, statement({ after: [root.id], name: 'left' }));
  const right = state(root.lineage, statement({ after: [root.id], name: 'right' }));
  const merged = merge(left.lineage, right.lineage);
  expect(heads(merged)).toEqual([left.id, right.id].sort());
  expect([...merge(right.lineage, left.lineage)]).toEqual([...merged]);
  expect([...closure(merged, left.id).keys()].sort()).toEqual([root.id, left.id].sort());
});

test('a statement cannot stand on what is not there', () => {
  expect(refusal(() => state(empty, statement({ after: [`sha256:${hex('0')}`] }))).code).toBe('LINEAGE_INCOMPLETE');
});

test('the latest statement is the one that finished last', () => {
  const { lineage, second } = chain();
  expect(latest(lineage, 'registration')?.id).toBe(second);
  expect(latest(lineage, 'registration', 'other')).toBeUndefined();
});

test('only a pass counts as passed', () => {
  expect([...passed(state(empty, statement({ word: 'fail' })).lineage)]).toEqual([]);
  expect([...passed(state(empty, statement()).lineage)]).toEqual(['registration']);
});

test('an id is the SHA-256 of the canonical JSON, whatever the order of members', () => {
  const { predicate, ...rest } = statement();
  expect(idOf({ predicate, ...rest } as Statement)).toBe(idOf(statement()));
});

test('a line of thousands of statements opens, for years of them are one chain', () => {
  const lines: string[] = [];
  let head: string | undefined;
  for (let i = 0; i < 8000; i += 1) {
    const next = statement({ name: `m${i}`, after: head === undefined ? [] : [head] });
    lines.push(canonicalJson(next));
    head = idOf(next);
  }
  const lineage = open(lines.join('\n'), head);
  expect([...lineage.keys()].at(-1)).toBe(head);
  expect(serialize(lineage, head ?? '')).toBe(`${lines.join('\n')}\n`);
});
