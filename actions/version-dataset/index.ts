import { type Phase, run } from '@modelway/action';
import { s3Store } from '@modelway/aws';
import { versionDataset } from './action.ts';

export default (phase: Phase): Promise<void> => run(versionDataset, phase, s3Store);
