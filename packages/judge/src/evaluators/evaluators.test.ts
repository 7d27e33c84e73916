import { policy } from '../../test/gate.ts';
import { judge } from '../judge.ts';
import { PolicyError } from '../policy/read.ts';
import type { OwnEvidence, OwnResult } from './evidence.ts';
import { identityOf } from './identity.ts';
import { EvidenceFault, readEvidence } from './read-evidence.ts';
import { RecordTable } from './record-table.ts';

const count = 400;
const noise = (i: number, salt: number): number => ((i * 7919 + salt * 104_729) % 1009) / 1009;
const labels = Float64Array.from({ length: count }, (_, i) => i % 2);
const candidate = labels.map((it, i) => 0.25 + it / 4 + noise(i, 1) / 4);
const keys = Array.from({ length: count }, (_, i) => `k${i}`);

const rulesOf = (metrics: string, more = '') =>
  policy(
    `metrics: { auc: { bound: 0.5 } }, contamination: { check: never }, evaluators: [{ name: fair, command: [python3, fair.py], metrics: ${metrics} }]${more}`,
  );

function judged(rules: ReturnType<typeof policy>, result: OwnResult | undefined) {
  const [evaluator] = rules.evaluators;
  const evaluators = new Map(result && evaluator ? [[identityOf(evaluator), result]] : []);
  const { verdict, comparisons } = judge(
    rules,
    { keys, labels, candidate, slices: {} },
    { evaluators, today: '2026-11-21' },
  );
  return { verdict, own: comparisons.filter((it) => it.evaluator !== undefined) };
}

const read = (value: unknown, wanted = ['harm']): OwnEvidence => {
  const file = readEvidence(typeof value === 'string' ? value : JSON.stringify(value), wanted);
  const table = file.records instanceof RecordTable ? file.records : new RecordTable([]);
  return { ...file, sha256: 'a'.repeat(64), ...table.evidence() };
};
const given = (evidence: OwnEvidence): OwnResult => ({ is: 'evidence', evidence });

const pairs = (shift: number) =>
  keys.map((key, i) => ({
    key,
    candidate: { harm: noise(i, 2) + shift },
    baseline: { harm: noise(i, 2) + noise(i, 3) / 50 },
  }));

const harm = '{ harm: { direction: lower-is-better, bound: 0.6, margin: 0.02 } }';

test('values of both models record by record are compared in pairs, lower being better where the policy says so', () => {
  const same = judged(rulesOf(harm), given(read({ records: pairs(0) })));
  expect(same.own.map((it) => [it.metric, it.rule, it.word, it.records])).toEqual([
    ['fair/harm', 'bound', 'pass', count],
    ['fair/harm', 'no-regression', 'pass', count],
  ]);
  const worse = judged(rulesOf(harm), given(read({ records: pairs(0.2) })));
  expect(worse.verdict.word).toBe('fail');
  expect(worse.own[1]?.reason).toMatch(/^fair\/harm rose by 0\.19/);
});

test.each(['paired-t', 'permutation', 'wilcoxon', 'percentile'])('%s is a test of its values too', (method) => {
  const rules = rulesOf(`{ harm: { direction: lower-is-better, margin: 0.02, method: ${method} } }`);
  expect(judged(rules, given(read({ records: pairs(0.2) }))).own[0]?.word).toBe('fail');
  expect(judged(rules, given(read({ records: pairs(-0.2) }))).own[0]?.word).toBe('pass');
});

test('a number without records meets a bound, and shows no change', () => {
  const { verdict, own } = judged(rulesOf(harm), given(read({ metrics: { harm: 0.1 }, baseline: { harm: 0.3 } })));
  expect(own.map((it) => it.word)).toEqual(['pass', 'inconclusive']);
  expect(own[0]).toMatchObject({ candidate: '0.1', records: 0, evaluator: 'fair' });
  expect(own[0]?.interval).toBeUndefined();
  expect(verdict.word).toBe('inconclusive');
});

test('scores with labels are measured by metrics that are known by name', () => {
  const records = keys.map((key, i) => ({ key, candidate: candidate[i], baseline: noise(i, 5), label: labels[i] }));
  const rules = rulesOf('{ auc: { direction: higher-is-better, bound: 0.6, improvement: 0 } }');
  const { own } = judged(rules, given(read({ records }, ['auc'])));
  expect(own.map((it) => [it.rule, it.word])).toEqual([
    ['bound', 'pass'],
    ['improvement', 'pass'],
  ]);
  const unsuited = rulesOf('{ auc: { direction: higher-is-better, margin: 0.1, method: wilcoxon } }');
  expect(judged(unsuited, given(read({ records }, ['auc']))).own[0]).toMatchObject({
    word: 'inconclusive',
    reason: expect.stringMatching(/wilcoxon is for metrics that are a mean/),
  });
});

test('an evaluator that did not run or gave nothing never passes', () => {
  expect(judged(rulesOf(harm), undefined).verdict).toMatchObject({ word: 'inconclusive' });
  expect(judged(rulesOf(harm), { is: 'skipped', why: 'is not run for a fork' }).verdict.word).toBe('inconclusive');
  const failed = judged(rulesOf(harm), { is: 'failed', why: 'ended with exit code 3' });
  expect(failed.verdict.word).toBe('error');
  expect(failed.own[0]?.reason).toBe('fair/harm: evaluator fair ended with exit code 3');
  expect(judged(rulesOf(harm), given(read({ metrics: { other: 1 } }))).own[0]?.reason).toMatch(
    /is not in the evidence/,
  );
});

test('a waiver covers an evaluator by the name of its metric, and never an error', () => {
  const waiver = `, waivers: [{ name: w, metric: fair/harm, until: 2026-12-01, reason: "known and looked at", approver: ann }]`;
  const rules = rulesOf('{ harm: { direction: lower-is-better, bound: 0.05 } }', waiver);
  expect(judged(rules, given(read({ metrics: { harm: 0.1 } }))).verdict).toMatchObject({ word: 'pass', waived: 1 });
  expect(judged(rules, { is: 'failed', why: 'broke' }).verdict.word).toBe('error');
});

test('the same thing under other rules is the same evaluator, another file is another', () => {
  const identity = (more: string) => {
    const [it] = policy(`metrics: { auc: { bound: 0.5 } }, evaluators: [{ name: fair, ${more} }]`).evaluators;
    return it && identityOf(it);
  };
  const own = (bound: number, file: string) =>
    identity(`command: [sh, ${file}], metrics: { a: { direction: lower-is-better, bound: ${bound} } }`);
  expect(own(1, 'a.sh')).toBe(own(2, 'a.sh'));
  expect(own(1, 'a.sh')).not.toBe(own(1, 'b.sh'));
});

const depth = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
test.each([
  ['', /is not JSON/],
  ['{"metrics": {"harm": NaN}}', /is not JSON; JSON has no NaN/],
  ['[1]', /is no JSON object/],
  ['null', /is no JSON object/],
  [
    '{"metrics": {"harm": "0.1"}, "baseline": 3, "model": "x"}',
    /"model" that is no SHA-256.*"metrics" without a finite number for harm; has "baseline" that is no map/,
  ],
  ['{"metrics": {"harm": 1e999}}', /without a finite number for harm/],
  ['{"records": "../../etc/passwd"}', /no name of a \.jsonl, \.csv or \.parquet file/],
  ['{"records": {"key": 1}}', /neither a list nor the name of a file/],
  [
    `{"records": [{"key": "a", "candidate": 1, "label": 1}, {"key": "a", "candidate": 1, "label": 0}, {"candidate": 1}, {"key": "b", "candidate": "1"}, {"key": "c", "label": 1}]}`,
    /repeat the key of an earlier one: 2.*hold no finite "key": 3.*hold no finite "candidate": 4.*1 of 2 records have no "candidate"/,
  ],
  ['{"records": [{"key": "a", "candidate": 1}]}', /a score \("candidate"\) and no "label"/],
  [`{"records": ${depth}}`, /./],
] as const)('what is no evidence is refused with all that is wrong: %.40s', (text, sentence) => {
  let found: unknown;
  try {
    read(text);
  } catch (cause) {
    found = cause;
  }
  expect(found).toBeInstanceOf(EvidenceFault);
  expect(String(found)).toMatch(sentence);
});

test('names that no rule is about are passed over, whatever they hold', () => {
  const evidence = read({ metrics: { harm: 1, '</details>@everyone': 2, __proto__: 3 }, note: '| ` ##[set-output]' });
  expect(evidence.metrics).toEqual({ harm: 1 });
});

test.each([
  ['{ name: a, metrics: { x: { direction: lower-is-better, bound: 1 } } }', /needs "command" or "image", not both/],
  ['{ name: a, command: [x], image: y, metrics: { x: { direction: lower-is-better, bound: 1 } } }', /not both/],
  ['{ name: A b, command: [x], metrics: { x: { direction: lower-is-better, bound: 1 } } }', /at most 40 small letters/],
  [
    '{ name: a, command: x.sh, metrics: { x: { direction: lower-is-better, bound: 1 } } }',
    /must be a list of arguments/,
  ],
  [
    '{ name: a, command: [x], files: [../y], metrics: { x: { direction: lower-is-better, bound: 1 } } }',
    /inside of the checkout/,
  ],
  ['{ name: a, command: [x], metrics: { x: { bound: 1 } } }', /needs "direction"/],
  [
    '{ name: a, command: [x], metrics: { x: { direction: lower-is-better } } }',
    /needs "bound", "margin" or "improvement"/,
  ],
  ['{ name: a, command: [x], metrics: {} }', /at least one metric/],
  [
    '{ name: a, image: i, environment: [TOKEN], metrics: { x: { direction: lower-is-better, bound: 1 } } }',
    /belong to a command/,
  ],
  [
    '{ name: a, command: [x], comand: 1, metrics: { x: { direction: lower-is-better, margin: 1, improvement: 0 } } }',
    /did you mean "command"/,
  ],
  [
    '{ name: a, command: [x], metrics: { x: { direction: lower-is-better, margin: 1, improvement: 0 } } }',
    /contradicts "improvement"/,
  ],
] as const)('a policy that cannot be meant is told with its place: %.60s', (rules, sentence) => {
  const text = () => policy(`metrics: { auc: { bound: 0.5 } }, evaluators: [${rules}]`);
  expect(text).toThrow(PolicyError);
  expect(text).toThrow(sentence);
  expect(text).toThrow(/modelway\.yml:1: lines\.m\.evaluators\[0\]/);
});
