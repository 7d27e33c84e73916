/** What is looked at: the stories that a report has to tell well. */
import type { Lineage } from '@modelway/lineage';
import { hostile } from '../documents/hostile.ts';
import { releasedModel, rolledBack } from '../documents/released-stories.ts';
import { contaminated, driftedData, oneSliceWorse, waived } from '../documents/rule-stories.ts';
import { betterModel, firstModel, huge, matrix, undecided, worseModel } from '../documents/stories.ts';

export const runUrl = 'https://github.com/acme/mortgage/actions/runs/19876543210';

export const gallery: Readonly<Record<string, () => Lineage>> = {
  'first-model': firstModel,
  'better-model': betterModel,
  'worse-model': worseModel,
  undecided,
  'one-slice-worse': oneSliceWorse,
  drift: driftedData,
  contamination: contaminated,
  waiver: waived,
  released: releasedModel,
  'rolled-back': rolledBack,
  matrix: () => matrix(8),
  huge: () => huge(3_000),
  hostile: () => hostile(),
};
