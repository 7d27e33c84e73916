import { type Phase, run } from '@modelway/action';
import { s3Store } from '@modelway/aws';
import { shadowTest } from './action.ts';

export default (phase: Phase): Promise<void> => run(shadowTest, phase, s3Store);
