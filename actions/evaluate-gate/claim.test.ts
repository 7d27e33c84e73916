import { InputFault, Refusal } from '@modelway/action';
import { readPolicy } from '@modelway/judge';
import { nothing } from './claim.ts';
import { evidenceInput } from './claim-input.ts';
import { claimedOutcome } from './claimed-gate.ts';
import { judgeClaim } from './judge-claim.ts';
import { readClaim } from './read-claim.ts';

const policyOf = (rest: string) =>
  readPolicy(
    {
      file: 'modelway.yml',
      text: `{ version: 1, lines: { m: { evaluation: { holdout: a.csv, key: id, label: y }, contamination: { check: never }, ${rest} } } }`,
    },
    'm',
  );
const lower = (metric: string): boolean => metric === 'log-loss';
const trusted = { assurance: 'claimed', trusted: true, lower } as const;
const wordsOf = (policy: ReturnType<typeof policyOf>, metrics: Record<string, number>, beside = {}) =>
  judgeClaim(policy, { ...nothing, metrics }, { ...trusted, ...beside });

test('a number can meet a bound, in words that say how weak it is', () => {
  const { verdict } = wordsOf(policyOf('metrics: { auc: { bound: 0.8 }, log-loss: { bound: 0.4 } }'), {
    auc: 0.81,
    'log-loss': 0.3,
  });
  expect(verdict.word).toBe('pass');
  expect(verdict.reasons.at(-1)).toMatch(/much weaker than scores that the gate computes itself/);
});

test.each([
  ['below a bound', 'metrics: { auc: { bound: 0.8 } }', { auc: 0.79 }, 'fail'],
  ['above a bound that is a ceiling', 'metrics: { log-loss: { bound: 0.4 } }', { 'log-loss': 0.41 }, 'fail'],
  ['that is missing', 'metrics: { auc: { bound: 0.8 } }', {}, 'inconclusive'],
  ['that should not have fallen', 'metrics: { auc: { margin: 0.01 } }', { auc: 0.99 }, 'inconclusive'],
  ['that should have risen', 'metrics: { auc: { improvement: 0 } }', { auc: 0.99 }, 'inconclusive'],
  [
    'without its slices',
    'metrics: { auc: { bound: 0.8 } }, slices: [{ column: age, margin: 0.1, metrics: [auc] }]',
    { auc: 0.9 },
    'inconclusive',
  ],
])('a number %s does not pass', (_, rules, metrics, word) => {
  expect(wordsOf(policyOf(rules), metrics).verdict.word).toBe(word);
});

test('what an untrusted run claims never passes, and still fails', () => {
  const policy = policyOf('metrics: { auc: { bound: 0.8 } }');
  expect(wordsOf(policy, { auc: 0.99 }, { trusted: false }).verdict.word).toBe('inconclusive');
  expect(wordsOf(policy, { auc: 0.1 }, { trusted: false }).verdict.word).toBe('fail');
});

test('what a monitor found wrong fails', () => {
  const claim = readClaim(
    'model-monitor',
    '{"violations":[{"feature_name":"age","constraint_check_type":"completeness_check","description":"10 %"}]}',
    'a',
  );
  const { verdict } = judgeClaim(
    policyOf('metrics: { auc: { bound: 0.1 } }'),
    { ...claim, metrics: { auc: 0.5 } },
    trusted,
  );
  expect(verdict).toMatchObject({
    word: 'fail',
    reasons: expect.arrayContaining(['The monitor reports age: completeness_check: 10 %']),
  });
});

test.each([
  ['json', `{"model":"${'a'.repeat(64)}","metrics":{"log_loss":0.3,"auc":"0.9"}}`, { 'log-loss': 0.3 }],
  ['dvc', 'eval:\n  auc: 0.8\n  test: { f1: 0.5, name: x }\n', { auc: 0.8, f1: 0.5 }],
  [
    'model-monitor',
    '{"binary_classification_metrics":{"auc":{"value":0.8,"standard_deviation":"NaN"},"confusion_matrix":{"0":{}},"f1":{"value":"NaN"}}}',
    { auc: 0.8 },
  ],
  [
    'bedrock',
    '{"automatedEvaluationResult":{"scores":[{"metricName":"Builtin.Correctness","result":1},{"metricName":"x","result":null}]}}\n{"automatedEvaluationResult":{"scores":[{"metricName":"Builtin.Correctness","result":0.5}]}}\n',
    { correctness: 0.75 },
  ],
] as const)('%s is read, and what is no finite number is left out', (kind, text, metrics) => {
  expect(readClaim(kind, text, 'a').metrics).toEqual(metrics);
});

test("Clarify's groups are held to the bands of the policy", () => {
  const analysis = (di: unknown) =>
    JSON.stringify({
      post_training_bias_metrics: {
        facets: {
          sex: [
            {
              value_or_threshold: '1',
              metrics: [
                { name: 'DI', value: di },
                { name: 'DPPL', value: null },
              ],
            },
          ],
        },
      },
    });
  const policy = policyOf(
    'metrics: { auc: { bound: 0.1 } }, facets: [{ column: sex, disadvantaged: [1], metrics: { DI: { min: 0.8 } } }]',
  );
  const word = (di: number) =>
    judgeClaim(policy, { ...readClaim('clarify', analysis(di), 'a'), metrics: { auc: 0.5 } }, trusted).verdict.word;
  expect([word(0.9), word(0.7)]).toEqual(['pass', 'fail']);
});

test.each([
  ['json', 'nonsense'],
  ['json', '{"metrics":{"auc":"NaN"}}'],
  ['json', '[]'],
  ['dvc', 'a: &a [*a]'],
  ['model-monitor', '{}'],
  ['clarify', '{"post_training_bias_metrics":7}'],
  ['bedrock', '{"a":'],
] as const)('%s that is none is refused: %s', (kind, text) => {
  expect(() => readClaim(kind, text, 'a')).toThrow(Refusal);
});

test('the input names its kinds', () => {
  const { parse } = evidenceInput();
  expect(parse('dvc:out/metrics.json')).toEqual({ is: 'dvc', at: 'out/metrics.json' });
  expect(parse('clarify:s3://b/analysis.json')).toEqual({ is: 'clarify', at: 's3://b/analysis.json' });
  expect(parse('mlflow')).toEqual({ is: 'mlflow' });
  expect(parse('mlflow:0f1e')).toEqual({ is: 'mlflow', run: '0f1e' });
  for (const name of ['judge', 'judge:live', 'arn:aws:lambda:eu-west-1:111122223333:function:judge:7'])
    expect(parse(`lambda:${name}`)).toEqual({ is: 'lambda', name });
  for (const bad of ['lambda:../x', 'lambda:', 'mlflow:', 'mlflow:a/b', 'json:', 'json', ':x'])
    expect(() => parse(bad)).toThrow(InputFault);
});

test('numbers of others are held to the policy of the branch as well', () => {
  const gate = {
    ...{ claim: { ...nothing, metrics: { auc: 0.7 } }, assurance: 'claimed' as const },
    policy: { path: 'modelway.yml', sha256: 'a'.repeat(64), rules: policyOf('metrics: { auc: { bound: 0.5 } }') },
    model: { sha256: 'b'.repeat(64) },
    file: { uri: 'evidence.json', sha256: 'c'.repeat(64) },
  };
  const outcome = (bound: number) => {
    const rules = policyOf(`metrics: { auc: { bound: ${bound} } }`);
    const basePolicy = { is: 'known', commit: 'd'.repeat(40), sha256: 'e'.repeat(64), rules } as const;
    return claimedOutcome({ ...gate, basePolicy }, { line: 'm', trusted: true });
  };
  expect(outcome(0.9)).toMatchObject({
    verdict: { word: 'fail', reasons: expect.arrayContaining([expect.stringMatching(/auc\.bound: 0\.5, was 0\.9/)]) },
    facts: { policyChange: { state: 'changed', judgedBy: 'both' } },
  });
  expect(outcome(0.5)).toMatchObject({ verdict: { word: 'pass' }, facts: { policyChange: { state: 'unchanged' } } });
});

test('scores by record are compared in pairs, and are still somebody else’s word', () => {
  const noise = (i: number, salt: number): number => ((i * 7919 + salt * 104_729) % 1009) / 1009;
  const file = (shift: number) => ({
    records: Array.from({ length: 400 }, (_, i) => ({
      ...{ key: i, label: i % 2, baseline: 0.3 + (i % 2) / 5 + noise(i, 1) / 4 },
      candidate: 0.3 + ((i % 2) * shift) / 5 + noise(i, 1) / 4,
    })),
  });
  const rules = policyOf('metrics: { auc: { margin: 0.05 } }');
  const beside = { assurance: 'claimed', trusted: true, lower: () => false } as const;
  const of = (shift: number) => judgeClaim(rules, readClaim('json', JSON.stringify(file(shift)), 'e.json'), beside);
  expect(of(1)).toMatchObject({ verdict: { word: 'pass' }, comparisons: [{ records: 400, word: 'pass' }] });
  expect(of(1).verdict.reasons.at(-1)).toMatch(/a file says so/);
  expect(of(0).verdict.word).toBe('fail');
  expect(
    judgeClaim(rules, readClaim('json', JSON.stringify(file(1)), 'e.json'), { ...beside, trusted: false }).verdict.word,
  ).toBe('inconclusive');
});

test.each([
  ['{"records": []}', /have no "candidate" and "label"/],
  ['{"records": "pairs.csv"}', /must be a list in the file itself/],
  [
    '{"records": [{"key": "a", "candidate": 1, "label": 1}, {"key": "a", "candidate": 1, "label": 1}]}',
    /repeat the key of an earlier one: 2/,
  ],
])('records that are none are refused: %s', (text, sentence) => {
  expect(() => readClaim('json', text, 'e.json')).toThrow(sentence);
});

test('labels outside of what a metric takes are an error, never a verdict', () => {
  const text = JSON.stringify({
    records: Array.from({ length: 50 }, (_, i) => ({ key: i, label: i, candidate: 0.5 })),
  });
  const beside = { assurance: 'claimed', trusted: true, lower: () => false } as const;
  const rules = policyOf('metrics: { auc: { bound: 0.5 } }');
  expect(judgeClaim(rules, readClaim('json', text, 'e.json'), beside).verdict.word).toBe('error');
});
