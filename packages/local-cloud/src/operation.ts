import type { World } from './world.ts';

/**
 * One operation of one service: input already checked against the service's published model, a reply or a ServiceError out.
 * It can be called without a socket.
 */
export type Operation<I, O> = (world: World, input: I) => O | Promise<O>;

/** The operations of a service by the name that the wire carries (`CreateTrainingJob`). */
// biome-ignore lint/suspicious/noExplicitAny: a dispatcher holds operations of every shape; inputs are checked by the service's model.
export type Operations = Readonly<Record<string, Operation<any, unknown>>>;

/** A refusal in the service's own code and wording. `status` is the HTTP status on the wire. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly code: string;
  readonly status: number;
  /** Members beside the message, as in InvokeEndpoint's ModelError. */
  readonly members: Readonly<Record<string, unknown>>;

  constructor(code: string, message: string, status = 400, members: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.members = members;
  }
}
