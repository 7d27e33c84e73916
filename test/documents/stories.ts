/** Whole lineages, as they are when a story has come to an end. */
import {
  empty,
  error,
  fail,
  inconclusive,
  type Lineage,
  pass,
  type Remark,
  type Statement,
  state,
} from '@modelway/lineage';
import { datasetStatement, evaluationStatement, trainingStatement } from './build.ts';
import type { Over } from './built-statement.ts';
import { scorePlots } from './plots.ts';
import { brokenStatement } from './release-statements.ts';
import { type Compared, dataRemarks, firstGateRemarks, gateRemarks, legRemarks, trainingRemarks } from './remarks.ts';

/** Makes a statement of what it stands on. */
export type Step = (over: Pick<Over, 'after' | 'minute'>) => Statement;

/** @returns a lineage in which each statement stands on the one before. */
export const chain = (...steps: readonly Step[]): Lineage => grow(empty, ...steps);

/** @returns the lineage with a chain on top of its last statement. */
export function grow(lineage: Lineage, ...steps: readonly Step[]): Lineage {
  return steps.reduce<Lineage>((so, step) => {
    const after = [...so.keys()].slice(-1);
    return state(so, step({ after, minute: 3 * (so.size + 1) })).lineage;
  }, lineage);
}

export const data: Step = (over) =>
  datasetStatement({ ...over, remarks: dataRemarks, verdict: pass('version 7b8e1f2c of data') });
export const training: Step = (over) =>
  trainingStatement({ ...over, remarks: trainingRemarks, verdict: pass('the job completed in 74 s') });

export const gate =
  (remarks: readonly Remark[], verdict = pass()): Step =>
  (over) =>
    evaluationStatement({ ...over, remarks, verdict });

export const auc: Compared = {
  name: 'auc',
  candidate: 0.8412,
  serving: 0.8203,
  half: 0.0131,
  limit: -0.01,
  word: 'pass',
};
export const loss: Compared = {
  name: 'log-loss',
  candidate: 0.2987,
  serving: 0.3104,
  half: 0.0094,
  limit: 0.01,
  word: 'pass',
};
export const sliceOf = (value: string, over: Partial<Compared> = {}): Compared => ({
  ...auc,
  name: `auc on black=${value}`,
  half: 0.028,
  limit: -0.03,
  ...over,
});

/** No model serves yet. */
export const firstModel = (): Lineage =>
  chain(
    data,
    training,
    gate(
      firstGateRemarks,
      pass(
        'auc is 0.820 (90 % interval 0.781 to 0.855); the policy asks for at least 0.75',
        'There is no serving model to compare with: only absolute bounds were judged',
      ),
    ),
  );

export const betterModel = (): Lineage =>
  chain(
    data,
    training,
    gate(
      [
        ...gateRemarks(
          [auc, loss],
          [sliceOf('no'), sliceOf('yes', { candidate: 0.8101, serving: 0.7902, half: 0.0442, word: 'inconclusive' })],
        ),
        ...scorePlots(),
      ],
      pass(
        'auc rose by 0.021 (90 % interval 0.008 to 0.034); the policy allows a fall of 0.01',
        'log-loss fell by 0.012 (90 % interval −0.021 to −0.002); the policy allows a rise of 0.01',
        '1 of 2 comparisons on slices do not decide; none of them shows a regression',
      ),
    ),
  );

/** Worse over all, and worst for one group of people. */
export const worseModel = (): Lineage =>
  chain(
    data,
    training,
    gate(
      [
        ...gateRemarks(
          [
            { ...auc, candidate: 0.7793, serving: 0.8203, half: 0.0212, word: 'fail' },
            { ...loss, candidate: 0.3351, word: 'fail' },
          ],
          [
            sliceOf('no', { candidate: 0.801, word: 'inconclusive' }),
            sliceOf('yes', { candidate: 0.6901, serving: 0.7902, half: 0.0442, word: 'fail' }),
          ],
        ),
        ...scorePlots({ candidate: 0.36, tilt: 0.3 }),
      ],
      fail(
        'auc fell by 0.041 (90 % interval −0.062 to −0.020); the policy allows a fall of 0.01',
        'log-loss rose by 0.025 (90 % interval 0.015 to 0.034); the policy allows a rise of 0.01',
        'auc on black=yes fell by 0.100 (90 % interval −0.144 to −0.056); the policy allows a fall of 0.03',
      ),
    ),
  );

export const undecided = (): Lineage =>
  chain(
    data,
    training,
    gate(
      [
        ...gateRemarks([{ ...auc, candidate: 0.8171, half: 0.0214, word: 'inconclusive' }, loss]),
        ...scorePlots({ candidate: 0.285 }),
      ],
      inconclusive(
        'auc fell by 0.003 (90 % interval −0.025 to 0.018); the policy allows a fall of 0.01; not decided: about 3,900 records would show it, there are 476',
      ),
    ),
  );

/** Eight trainings side by side, two of which went wrong; nothing has joined them yet. */
export function matrix(legs = 8): Lineage {
  const first = state(empty, datasetStatement({ remarks: dataRemarks, minute: 1 }));
  return Array.from({ length: legs }, (_, i) => i).reduce((so, i) => {
    const over = { after: [first.id], minute: 3 + i };
    if (i === 5)
      return state(
        so,
        brokenStatement('training', 'run-training', {
          ...over,
          verdict: error(
            'ResourceLimitExceeded: the account allows 0 instances of ml.p4d.24xlarge for training; ask for more, or choose another type',
          ),
        }),
      ).lineage;
    const verdict =
      i === 2
        ? fail('the job failed: ValueError: l2 must not be negative, found -1.0')
        : pass(`the job completed in ${60 + i} s`);
    const remarks = legRemarks(0.01 * 2 ** ((i % 8) - 3), 0.2913 + 0.004 * (i - 4) ** 2);
    return state(so, trainingStatement({ ...over, remarks, verdict }, `model ${i}`)).lineage;
  }, first.lineage);
}

/** More remarks than any comment holds. */
export function huge(remarks = 3_000): Lineage {
  const many = Array.from({ length: remarks }, (_, i): Remark => {
    const common = {
      title: `Finding ${i}`,
      importance: i % 100,
      place: i % 3 ? ('folded' as const) : ('open' as const),
    };
    return i % 2
      ? { ...common, kind: 'number', value: String(i), was: String(i / 2) }
      : {
          ...common,
          kind: 'text',
          text: `What was found in place ${i}, said at some length, so that it fills the room.`,
        };
  });
  return chain(data, training, gate([...gateRemarks([auc, loss]), ...many], pass('auc rose by 0.021')));
}
