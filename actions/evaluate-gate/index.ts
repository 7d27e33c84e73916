import { type Phase, run } from '@modelway/action';
import { s3Store } from '@modelway/aws';
import { evaluateGate } from './action.ts';

export default (phase: Phase): Promise<void> => run(evaluateGate, phase, s3Store);
