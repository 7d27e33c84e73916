import { type Phase, run } from '@modelway/action';
import { s3Store } from '@modelway/aws';
import { runTraining } from './action.ts';

export default (phase: Phase): Promise<void> => run(runTraining, phase, s3Store);
