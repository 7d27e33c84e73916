import { type Phase, run } from '@modelway/action';
import { s3Store } from '@modelway/aws';
import { deployCanary } from './action.ts';

export default (phase: Phase): Promise<void> => run(deployCanary, phase, s3Store);
