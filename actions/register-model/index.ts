import { type Phase, run } from '@modelway/action';
import { s3Store } from '@modelway/aws';
import { registerModel } from './action.ts';

export default (phase: Phase): Promise<void> => run(registerModel, phase, s3Store);
