import { metricNames } from '../metric/index.ts';
import { PolicyError, readPolicy } from './read.ts';

const good = `version: 1
lines:
  mortgage:
    evaluation: { holdout: holdout/applications.csv, key: id, label: deny, confidence: 0.95, resamples: 2000 }
    metrics:
      auc:      { bound: 0.75, margin: 0.01 }
      log-loss: { bound: 0.40, margin: 0.01 }
    slices:
      - { column: black, metrics: [auc], margin: 0.03, min-records: 50 }
`;

const read = (text: string, line = 'mortgage') => readPolicy({ text, file: 'modelway.yml' }, line);

function faultsOf(text: string, line?: string): readonly string[] {
  try {
    read(text, line);
  } catch (cause) {
    if (cause instanceof PolicyError) return cause.faults;
    throw cause;
  }
  return [];
}

test('reads the rules of one line and fills in defaults', () => {
  expect(read(good)).toEqual({
    evaluation: {
      holdout: 'holdout/applications.csv',
      key: 'id',
      label: 'deny',
      threshold: 0.5,
      confidence: 0.95,
      resamples: 2000,
    },
    metrics: { auc: { bound: 0.75, margin: 0.01 }, 'log-loss': { bound: 0.4, margin: 0.01 } },
    slices: [{ column: 'black', metrics: ['auc'], margin: 0.03, 'min-records': 50, required: false }],
    facets: [],
    evaluators: [],
    contamination: { check: 'always', found: 'fail', unproven: 'inconclusive', 'unproven-serving': 'tell' },
    waivers: [],
  });
});

test('tells every fault at once, each with its line and path', () => {
  const text = good
    .replace('bound: 0.75', 'bound: 75')
    .replace('log-loss:', 'log-los:')
    .replace('label: deny, ', '')
    .replace('min-records: 50', 'min-record: 50');
  expect(faultsOf(text)).toEqual([
    'modelway.yml:4: lines.mortgage.evaluation.label: evaluation needs "label"',
    'modelway.yml:6: lines.mortgage.metrics.auc.bound: must be a number from 0 to 1: the values that auc can have, found 75',
    `modelway.yml:7: lines.mortgage.metrics.log-los: metrics has no "log-los"; it has ${metricNames.join(', ')}; did you mean "log-loss"?`,
    'modelway.yml:9: lines.mortgage.slices[0].min-record: a slice has no "min-record"; it has column, values, metrics, margin, min-records, required; did you mean "min-records"?',
  ]);
});

test.each([
  ['nothing', '', /^modelway.yml:1: the policy must be a map with version, lines/],
  ['a list', '- 1', /^modelway.yml:1: the policy must be a map/],
  ['another version', good.replace('version: 1', 'version: 2'), /:1: version: must be 1: .*, found 2$/],
  ['a key twice', good.replace('log-loss:', 'auc:     '), /^modelway.yml:7: is not YAML: Map keys must be unique/],
  ['broken YAML', good.replace('mortgage:', 'mortgage: ['), /^modelway.yml:\d+: is not YAML/],
  ['aliases', good.replace('lines:', 'x: &a 1\ny: *a\nlines:'), /must not use YAML aliases/],
  ['a holdout outside', good.replace('holdout/', '../'), /:4: .*evaluation\.holdout: must be the path of a \.csv file/],
  ['a negative margin', good.replace('margin: 0.01', 'margin: -1'), /metrics\.auc\.margin: must be 0 or more/],
  ['an infinite loss', good.replace('bound: 0.40', 'bound: -1'), /log-loss\.bound: must be a number of 0 or more/],
  ['a text for a number', good.replace('0.75', 'high'), /metrics\.auc\.bound: .*, found "high"$/],
  ['NaN', good.replace('bound: 0.75', 'bound: .nan'), /metrics\.auc\.bound: .*, found NaN$/],
  ['a metric with no rule', good.replace('{ bound: 0.75, margin: 0.01 }', '{}'), /metrics\.auc: auc needs "bound"/],
  ['no metric', good.replace(/metrics:\n.*\n.*\n/, 'metrics: {}\n'), /metrics: must hold at least one metric/],
  ['few resamples', good.replace('2000', '300'), /resamples: must be at least 400 for a confidence of 0.95, found 300/],
  [
    'an unknown metric on a slice',
    good.replace('[auc]', '[ack]'),
    /slices\[0\]\.metrics\[0\]: no metric is called "ack"/,
  ],
  ['a slice by the label', good.replace('column: black', 'column: deny'), /must not be the key or the label/],
  [
    'a slice without a margin to take',
    good.replace('[auc], margin: 0.03', '[f1]'),
    /slices\[0\]: needs a "margin": f1 has none/,
  ],
  [
    'a direction that the metric does not have',
    good.replace('bound: 0.75', 'bound: 0.75, direction: lower-is-better'),
    /auc\.direction: contradicts auc: its direction is higher-is-better/,
  ],
  [
    'a margin beside an improvement',
    good.replace('margin: 0.01 }', 'margin: 0.01, improvement: 0.02 }'),
    /auc\.margin: contradicts "improvement"/,
  ],
  [
    'the same slices twice',
    `${good}      - { column: black, metrics: [auc], margin: 0.1 }\n`,
    /:10: lines\.mortgage\.slices\[1\]: repeats slices by "black" for auc/,
  ],
  [
    'a confidence that the resamples do not give',
    good.replace('margin: 0.01 }', 'margin: 0.01, confidence: 0.999 }'),
    /auc\.confidence: must be lower, or evaluation\.resamples more/,
  ],
  [
    'a facet that nothing can satisfy',
    `${good}    facets: [{ column: black, disadvantaged: ['yes'], metrics: { DI: { min: 1.2, max: 0.8 } } }]\n`,
    /facets\[0\]\.metrics\.DI\.min: must not be above "max"/,
  ],
  [
    'a facet without a group where one is needed',
    `${good}    facets: [{ column: black, disadvantaged: ['yes'], metrics: { CDDL: { max: 0.1 } } }]\n`,
    /facets\[0\]: needs "group"/,
  ],
  [
    'a facet of nobody',
    `${good}    facets: [{ column: black, metrics: { DI: { min: 0.8 } } }]\n`,
    /facets\[0\]: a facet needs either "disadvantaged"/,
  ],
  [
    'a bias metric beyond its range',
    `${good}    facets: [{ column: black, disadvantaged: ['yes'], metrics: { TVD: { max: 3 } } }]\n`,
    /TVD\.max: must be a number from 0 to 1/,
  ],
  [
    'a margin on what the labels alone say',
    `${good}    facets: [{ column: black, disadvantaged: ['yes'], metrics: { DPL: { max: 0.1, margin: 0.1 } } }]\n`,
    /DPL\.margin: DPL has no "margin"; it has min, max/,
  ],
  ['drift of nothing', `${good}    drift: {}\n`, /drift: drift needs "inputs"/],
  [
    'a budget of nothing',
    `${good}    budgets: { training-cost: 0 }\n`,
    /training-cost: must be a number above 0, found 0/,
  ],
  [
    'a waiver of everything',
    `${good}    waivers: [{ name: w, until: 2026-12-31, reason: "because it is so", approver: ann }]\n`,
    /waivers\[0\]: a waiver needs "rule", "metric" or "column"/,
  ],
  [
    'a waiver of what has no rule',
    `${good}    waivers: [{ name: w, metric: auk, until: 2026-12-31, reason: "because it is so", approver: ann }]\n`,
    /metric: no rule of this line is about "auk"; there are auc, .*did you mean "auc"/,
  ],
  [
    'a waiver until no day',
    `${good}    waivers: [{ name: w, metric: auc, until: 2026-02-30, reason: "because it is so", approver: ann }]\n`,
    /until: must be a day of the calendar, found "2026-02-30"/,
  ],
  [
    'a waiver without a reason',
    `${good}    waivers: [{ name: w, metric: auc, until: 2026-12-31, reason: "ok", approver: ann }]\n`,
    /reason: must be a sentence that somebody else can judge/,
  ],
  [
    'two waivers of one name',
    `${good}    waivers: [{ name: w, metric: auc, until: 2026-12-31, reason: "because it is so", approver: ann }, { name: w, metric: auc, until: 2026-12-31, reason: "because it is so", approver: ann }]\n`,
    /waivers\[1\]\.name: repeats the name "w"/,
  ],
])('refuses %s', (_, text, sentence) => {
  expect(faultsOf(text).join('\n')).toMatch(sentence);
});

test('a line that is not there is told with those that are', () => {
  expect(faultsOf(good, 'churn')).toEqual([
    'modelway.yml:2: lines: has no line "churn"; it has mortgage; add the line\'s rules or correct the action\'s input "line"',
  ]);
  expect(faultsOf(good, 'toString')).toHaveLength(1);
});
