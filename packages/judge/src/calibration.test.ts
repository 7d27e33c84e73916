import { policy } from '../test/gate.ts';
import type { Evidence } from './evidence.ts';
import { judge } from './judge.ts';
import { random } from './statistics/random.ts';

/** Two models that are right or wrong per record: how often only one of them is right sets the true difference. */
function paired({ records, seed, onlyCandidate, onlyBaseline }: Record<string, number> & object): Evidence {
  const source = random(seed ?? 0);
  const n = records ?? 0;
  const [candidate, baseline] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i += 1) {
    const u = source.next() / 4294967296;
    candidate[i] = u < (onlyCandidate ?? 0) || u > 0.2 ? 1 : 0;
    baseline[i] = (u >= (onlyCandidate ?? 0) && u < (onlyCandidate ?? 0) + (onlyBaseline ?? 0)) || u > 0.2 ? 1 : 0;
  }
  const index = Array.from({ length: n }, (_, i) => i);
  const slices = { site: index.map((i) => `site ${i % 20}`) };
  return { keys: index.map(String), labels: new Float64Array(n).fill(1), candidate, baseline, slices };
}

const share = (runs: number, of: (seed: number) => boolean): number =>
  Array.from({ length: runs }, (_, i) => of(1000 + i)).filter(Boolean).length / runs;

// The true shares are 5 % and 99 %; the limits lie three standard errors of 300 and 100 runs beyond them.
test('a model exactly at the margin passes about one time in twenty', () => {
  const gate = policy('metrics: { accuracy: { margin: 0.04 } }');
  const passing = share(300, (seed) => {
    const evidence = paired({ records: 300, seed, onlyCandidate: 0.03, onlyBaseline: 0.07 });
    return judge(gate, evidence).verdict.word === 'pass';
  });
  expect(passing).toBeGreaterThan(0.012);
  expect(passing).toBeLessThan(0.09);
});

test('equal models pass nearly always when there are enough records', () => {
  const gate = policy('metrics: { accuracy: { margin: 0.05 } }');
  const passing = share(100, (seed) => {
    const evidence = paired({ records: 400, seed, onlyCandidate: 0.03, onlyBaseline: 0.03 });
    return judge(gate, evidence).verdict.word === 'pass';
  });
  expect(passing).toBeGreaterThan(0.95);
});

test('twenty equal slices together raise a false flag about one time in twenty', () => {
  const gate = policy('metrics: { accuracy: { margin: 0.5 } }, slices: [{ column: site, margin: 0 }]');
  const flagged = share(60, (seed) => {
    const evidence = paired({ records: 800, seed, onlyCandidate: 0.1, onlyBaseline: 0.1 });
    return judge(gate, evidence).verdict.word === 'fail';
  });
  expect(flagged).toBeLessThan(0.14);
});
