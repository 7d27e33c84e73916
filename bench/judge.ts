import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { type Evidence, judge, readPolicy } from '@modelway/judge';
import { pairs } from './pairs.ts';
import { peer, root } from './place.ts';
import { type Bench, row } from './row.ts';

const [records, resamples] = [100_000, 2000];

const policy = readPolicy(
  {
    file: 'modelway.yml',
    text: `version: 1
lines:
  m:
    evaluation: { holdout: h.csv, key: id, label: y, confidence: 0.95, resamples: ${resamples} }
    metrics: { accuracy: { margin: 0.01 }, brier: { margin: 0.01 } }
`,
  },
  'm',
);

/** Numbers from 0 to below 1, the same on every run: Lehmer's generator, which is as even as a bench needs. */
function numbers(seed: number): Float64Array {
  let at = seed;
  return Float64Array.from({ length: records }, () => {
    at = (at * 48_271) % 2_147_483_647;
    return at / 2_147_483_647;
  });
}

const evidence: Evidence = {
  keys: Array.from({ length: records }, (_, i) => String(i)),
  labels: numbers(11).map((it) => (it < 0.5 ? 0 : 1)),
  candidate: numbers(13),
  baseline: numbers(17),
  slices: {},
};

export const bench: Bench = async (note) => {
  const python = peer('numpy/bin/python');
  if (python === undefined) note('no peer installed: numpy is not below .peers/numpy');
  const script = join(root, 'bench', 'numpy_judge.py');
  const runs = 3;
  const measured = await pairs({
    ours: () => void judge(policy, evidence),
    ...(python === undefined
      ? {}
      : {
          peer: () => Number(execFileSync(python, [script, String(records), String(resamples)], { encoding: 'utf8' })),
        }),
    runs,
  });
  const work = `${records} pairs, 2 mean metrics, ${resamples} resamples`;
  const peerName = python === undefined ? 'no peer installed' : 'numpy, index resampling';
  return [row({ work, unit: 'ms', ...measured, peerName, better: 'less', runs })];
};
