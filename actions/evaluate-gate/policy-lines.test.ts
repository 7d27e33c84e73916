import type { Comparison, Finding } from '@modelway/lineage';
import { policyLines } from './policy-lines.ts';

const text = `version: 1
lines:
  other:
    metrics: { auc: { bound: 0.1 } }
  churn:
    evaluation: { holdout: h.csv, key: id, label: left }
    metrics:
      auc:
        # A comment between.
        bound: 0.75
        margin: 0.01
      log-loss: { margin: 0.01 }
    slices:
      - { column: age, margin: 0.1 }
      - column: region
        metrics: [auc]
    facets:
      - column: sex
    budgets:
      training-cost: 5
    evaluators:
      - { name: other, metrics: { auc: { bound: 1 } } }
      - name: own
        metrics:
          auc:
            margin: 0.1
`;
const { of } = policyLines(text, 'churn');
const comparison = (own: Partial<Comparison>): Comparison => ({
  metric: 'auc',
  rule: 'bound',
  direction: 'higher-is-better',
  records: 1,
  limit: '0',
  word: 'fail',
  reason: '',
  ...own,
});
const finding = (own: Partial<Finding>): Finding => ({
  rule: 'budget',
  word: 'fail',
  reason: '',
  decides: true,
  ...own,
});

test.each([
  ['a bound', comparison({}), 10],
  ['a margin', comparison({ rule: 'no-regression' }), 11],
  ['a margin in one line', comparison({ metric: 'log-loss', rule: 'no-regression' }), 12],
  ['a rule that is not written: its metric', comparison({ rule: 'improvement' }), 8],
  ['a slice with a margin', comparison({ slice: { column: 'age', value: '1' } }), 14],
  ['a slice without one', comparison({ slice: { column: 'region', value: 'x' } }), 15],
  ['a slice that is not there: the list', comparison({ slice: { column: 'none', value: 'x' } }), 13],
  ['a facet', finding({ rule: 'facet', column: 'sex' }), 18],
  ['a budget', finding({ metric: 'training-cost' }), 20],
  ['a rule on an own evaluator', comparison({ metric: 'own/auc', evaluator: 'own', rule: 'no-regression' }), 26],
  ['one of an evaluator that is gone: the list', comparison({ metric: 'gone/auc', evaluator: 'gone' }), 21],
  ['a rule without a place of its own: the line of models', finding({ rule: 'contamination' }), 5],
])('%s is found at its line', (_, rule, line) => {
  expect(of(rule)).toBe(line);
});

test('a line of models that is not there is the list of them', () => {
  expect(policyLines(text, 'none').of(comparison({}))).toBe(2);
});
