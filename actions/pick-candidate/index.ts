import { type Phase, run } from '@modelway/action';
import { s3Store } from '@modelway/aws';
import { pickCandidate } from './action.ts';

export default (phase: Phase): Promise<void> => run(pickCandidate, phase, s3Store);
