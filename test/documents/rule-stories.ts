/** Stories of the rules that are not about one metric: one slice worse, drift, contamination, a waiver; and very long ones. */
import { type Cell, empty, fail, type Lineage, pass, type Remark, state, type Word } from '@modelway/lineage';
import { evaluationStatement, trainingStatement } from './build.ts';
import { driftPlots, scorePlots } from './plots.ts';
import { type Compared, gateRemarks } from './remarks.ts';
import { auc, chain, data, gate, loss, sliceOf, training } from './stories.ts';

const columns = (...names: string[]) => names.map((name) => ({ name, align: 'left' as const }));

function otherRules(rows: ReadonlyArray<[string, Word, string]>): Remark {
  const bad = rows.some(([, word]) => word !== 'pass');
  return {
    kind: 'table',
    title: 'Other rules',
    importance: bad ? 87 : 50,
    place: bad ? 'open' : 'folded',
    columns: columns('Rule', 'verdict', 'what was found'),
    rows: rows.map(([rule, verdict, found]): Cell[] => [rule, { verdict }, found]),
  };
}

const groups = [
  '18 to 25',
  '26 to 35',
  '36 to 45',
  '46 to 55',
  '56 to 65',
  'over 65',
  'single',
  'married',
  'urban',
  'rural',
];
const slices = (): Compared[] => [
  ...groups.map((value, i) =>
    sliceOf('no', {
      name: `auc on group=${value}`,
      candidate: 0.8203 + 0.004 * ((i * 7) % 5),
      half: 0.016 + 0.003 * ((i * 3) % 4),
    }),
  ),
  sliceOf('no', { candidate: 0.8391, half: 0.014 }),
  sliceOf('yes', { candidate: 0.7012, serving: 0.7902, half: 0.0442, word: 'fail' }),
  sliceOf('yes', { name: 'auc on self_employed=yes', candidate: 0.8011, half: 0.041, word: 'inconclusive' }),
];

/** Better for everybody together, worse for one group of people. */
export const oneSliceWorse = (): Lineage =>
  chain(
    data,
    training,
    gate(
      [...gateRemarks([auc, loss], slices()), ...scorePlots()],
      fail('auc on black=yes fell by 0.089 (95 % interval −0.133 to −0.045); the policy allows a fall of 0.03'),
    ),
  );

export const driftedData = (): Lineage =>
  chain(
    data,
    training,
    gate(
      [
        ...gateRemarks([auc, loss]),
        ...driftPlots,
        otherRules([
          ['drift loan_to_value (psi)', 'fail', 'PSI of loan_to_value is 0.34; the policy allows 0.2'],
          ['drift debt_to_income (psi)', 'pass', 'PSI of debt_to_income is 0.17; the policy allows 0.2'],
        ]),
        ...scorePlots(),
      ],
      fail('drift: PSI of loan_to_value between training and holdout is 0.34; the policy allows 0.2'),
    ),
  );

export const contaminated = (): Lineage =>
  chain(
    data,
    training,
    gate(
      [
        ...gateRemarks([{ ...auc, candidate: 0.9312 }, loss]),
        otherRules([
          [
            'contamination',
            'fail',
            '14 of 476 records of the holdout are in the training data of the candidate, in version 7b8e1f2c4a5d of data; the policy allows 0',
          ],
          ['budget cost', 'pass', 'the training cost 0.0024 USD; the policy allows 5'],
        ]),
        ...scorePlots({ candidate: 0.08 }),
      ],
      fail(
        '14 of 476 records of the holdout are in the training data of the candidate: what it scores on them is memory; remove them from the training data or from the holdout',
      ),
    ),
  );

const waivers: Remark = {
  kind: 'table',
  title: 'Waivers',
  importance: 96,
  place: 'open',
  columns: columns('Waiver', 'state', 'until', 'approved by', 'because'),
  rows: [
    [
      { code: 'new-branch-offices' },
      'passes over 1',
      '2026-12-15 (24 days left)',
      'grace',
      'The offices opened in May send older applicants; the next data version has them in training',
    ],
    [{ code: 'q3-margin' }, 'expired', '2026-10-01', 'ada', 'Third quarter only'],
  ],
};

/** What would have failed is passed over, by name and until a day. */
export const waived = (): Lineage =>
  chain(
    data,
    training,
    gate(
      [
        waivers,
        ...gateRemarks(
          [auc, loss],
          [
            sliceOf('no'),
            sliceOf('over 65', { name: 'auc on age=over 65', candidate: 0.7702, half: 0.034, word: 'fail' }),
          ],
        ),
        ...scorePlots(),
      ],
      pass(
        'auc rose by 0.021 (95 % interval 0.008 to 0.034); the policy allows a fall of 0.01',
        'auc on age=over 65 fell by 0.050, more than the policy allows; waived by new-branch-offices until 2026-12-15, approved by grace',
      ),
    ),
  );

/** @returns a chain of trainings of the line, each on the one before, with a gate on top. */
export function longStory(statements: number): Lineage {
  const told = Array.from({ length: statements - 1 }, (_, i) => i).reduce(
    (so, i) => state(so.lineage, trainingStatement({ after: so.id ? [so.id] : [], minute: i + 1 }, `model ${i}`)),
    { lineage: empty, id: '' },
  );
  const over = { after: [told.id], minute: statements + 1, remarks: gateRemarks([auc, loss]) };
  return state(told.lineage, evaluationStatement(over)).lineage;
}
