import { type Aws, type Connection, connect } from './clients.ts';

/** What of a step's trip says how it reaches AWS. */
export interface Reaching extends Pick<Connection, 'env' | 'clock'> {
  readonly log: { addMask?(secret: string): void };
  /** `role-to-assume`: the ARN of the role that the step takes on by itself, and again before each session ends. */
  readonly inputs: { readonly 'role-to-assume'?: string | undefined };
}

/** @returns the way to AWS, in the role that the step is to take on, or with the credentials of the environment. @throws Error when no region is set */
export function reach({ env, clock, log, inputs }: Reaching): Aws {
  const arn = inputs['role-to-assume'];
  const mask = (secret: string): void => log.addMask?.(secret);
  return connect({ env, clock, role: arn === undefined ? undefined : { arn, mask } });
}
