import { type Phase, run } from '@modelway/action';
import { s3Store } from '@modelway/aws';
import { restoreDataset } from './action.ts';

export default (phase: Phase): Promise<void> => run(restoreDataset, phase, s3Store);
