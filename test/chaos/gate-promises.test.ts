import { type Evidence, judge, type Policy, readPolicy } from '@modelway/judge';
import { delong, delongBounds } from '../../packages/judge/src/statistics/delong.ts';
import { normalCdf, normalQuantile } from '../../packages/judge/src/statistics/normal.ts';
import { pairedT } from '../../packages/judge/src/statistics/paired-t.ts';
import { random } from '../../packages/judge/src/statistics/random.ts';
import { flipBounds, signFlips } from '../../packages/judge/src/statistics/sign-flip.ts';

// The whole gate, played many times with models whose true difference is known. Seeded, so each run is the same; a limit lies three standard
// errors beyond the promise. What can be summed exactly is in packages/judge/src/simulation.test.ts.

const source = random(2026);
const uniform = (): number => (source.next() + 0.5) / 4294967296;
const gauss = (): number => normalQuantile(uniform());
const numbers = (length: number, of: (i: number) => number): Float64Array =>
  Float64Array.from({ length }, (_, i) => of(i));

const policy = (rules: string, resamples = 2000): Policy =>
  readPolicy(
    {
      file: 'modelway.yml',
      text: `{ version: 1, lines: { m: { evaluation: { holdout: h.csv, key: id, label: y, resamples: ${resamples} }, ${rules} } } }`,
    },
    'm',
  );

/** How often the gate says the word, and three standard errors of that when it is right to say it so often. */
function played(runs: number, { rules, promise }: { rules: Policy; promise: number }, make: () => Evidence) {
  const words = { pass: 0, fail: 0, inconclusive: 0, error: 0 };
  for (let i = 0; i < runs; i += 1) words[judge(rules, make()).verdict.word] += 1;
  const room = 3 * Math.sqrt((promise * (1 - promise)) / runs);
  return { pass: words.pass / runs, fail: words.fail / runs, error: words.error, room };
}

const evidence = (
  of: Pick<Evidence, 'labels' | 'candidate' | 'baseline'>,
  slices: Evidence['slices'] = {},
): Evidence => ({
  ...of,
  keys: Array.from(of.labels, (_, i) => String(i)),
  slices,
});

/** Right or wrong, with how often only one of the models is right. */
function answers(records: number, onlyCandidate: number, onlyBaseline: number) {
  const [candidate, baseline] = [new Float64Array(records).fill(1), new Float64Array(records).fill(1)];
  for (let i = 0; i < records; i += 1) {
    const u = uniform();
    if (u < onlyCandidate) baseline[i] = 0;
    else if (u < onlyCandidate + onlyBaseline) candidate[i] = 0;
    else if (u > 0.85) candidate[i] = baseline[i] = 0;
  }
  return { labels: new Float64Array(records).fill(1), candidate, baseline };
}

/** Two scores that share half of their noise; `lift` is what a positive has more of each. */
function ranks(records: number, lifts: { candidate: number; baseline: number }) {
  const labels = numbers(records, (i) => i % 2);
  const common = numbers(records, gauss);
  const scores = (lift: number) => labels.map((it, i) => normalCdf((lift * it + (common[i] ?? 0) + gauss()) / 4));
  return { labels, candidate: scores(lifts.candidate), baseline: scores(lifts.baseline) };
}

/** Errors with a long tail, of which the candidate's are larger by `worse` on average. */
function errors(records: number, worse: number) {
  const common = numbers(records, () => -Math.log(uniform()));
  const scores = (more: number) => common.map((it) => it - Math.log(uniform()) + more);
  return { labels: new Float64Array(records), candidate: scores(worse), baseline: scores(0) };
}

const area = (lift: number): number => normalCdf(lift / 2);
const lifts = { candidate: 1.4, baseline: 1.55 };

test.each<[string, number, string, () => Evidence]>([
  ['accuracy', 2000, 'accuracy: { margin: 0.01 }', () => evidence(answers(2000, 0.025, 0.035))],
  ['mae', 200, 'mae: { margin: 0.2 }', () => evidence(errors(200, 0.2))],
  ['auc', 200, `auc: { margin: ${area(lifts.baseline) - area(lifts.candidate)} }`, () => evidence(ranks(200, lifts))],
])('exactly at the margin, %s of %d records passes at most 5 %% of the time', (_, __, metric, make) => {
  const { pass, error, room } = played(1000, { rules: policy(`metrics: { ${metric} }`), promise: 0.05 }, make);
  expect(error).toBe(0);
  expect(pass).toBeLessThan(0.05 + room);
  expect(pass).toBeGreaterThan(0.02);
});

test('equal models pass at least 85 % of the time at 5,000 records, and do not fail', () => {
  const rules = policy('metrics: { accuracy: { margin: 0.01 } }');
  const { pass, fail, room } = played(300, { rules, promise: 0.85 }, () => evidence(answers(5000, 0.03, 0.03)));
  expect(pass).toBeGreaterThan(0.85 - room);
  expect(fail).toBe(0);
});

test.each<[string, (records: number) => Pick<Evidence, 'labels' | 'candidate' | 'baseline'>]>([
  ['accuracy', (records) => answers(records, 0.05, 0.05)],
  ['mae', (records) => errors(records, 0)],
  ['auc', (records) => ranks(records, { candidate: 1.4, baseline: 1.4 })],
])('twenty equal slices of 60 records raise a false flag of %s at most 5 %% of the time', (metric, make) => {
  const rules = policy(`metrics: { ${metric}: { margin: 1 } }, slices: [{ column: site, margin: 0 }]`, 1000);
  const site = Array.from({ length: 1200 }, (_, i) => `site ${Math.floor(i / 2) % 20}`);
  const { fail, error, room } = played(300, { rules, promise: 0.05 }, () => evidence(make(1200), { site }));
  expect(error).toBe(0);
  expect(fail).toBeLessThan(0.05 + room);
});

const share = (runs: number, of: () => boolean): number => {
  let count = 0;
  for (let i = 0; i < runs; i += 1) if (of()) count += 1;
  return count / runs;
};

// A standard error is 0.4 to 0.7 %; DeLong's is an asymptotic test, so its level is off by some tenths of a percent itself.
test('DeLong, paired t and flipped signs pass what lies exactly at the margin in about one gate of twenty', () => {
  const margin = area(lifts.baseline) - area(lifts.candidate);
  const areas = share(2000, () => {
    const { labels, candidate, baseline } = ranks(300, lifts);
    return delongBounds(delong(labels, candidate, baseline), 0.05).low > -margin;
  });
  const t = share(3000, () => pairedT(numbers(40, () => gauss() - 0.3)).bounds(0.05).low > -0.3);
  const flips = share(1000, () => {
    const differences = numbers(30, () => gauss() - 0.3);
    return flipBounds(signFlips(differences, { resamples: 399, seed: source.next() }), 0.05).low > -0.3;
  });
  for (const found of [areas, t, flips]) expect(Math.abs(found - 0.05)).toBeLessThan(0.02);
});
