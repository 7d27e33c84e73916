import type { Trip } from '@modelway/action';
import { type Aws, connect } from '@modelway/aws';
import type { Inputs } from './inputs.ts';

/** @returns the way to AWS, in the role that the step is to take on, or with the credentials of the environment. */
export function reach({ env, clock, log, inputs }: Pick<Trip<Inputs>, 'env' | 'clock' | 'log' | 'inputs'>): Aws {
  const arn = inputs['role-to-assume'];
  const mask = (secret: string): void => log.addMask?.(secret);
  return connect({ env, clock, role: arn === undefined ? undefined : { arn, mask } });
}
