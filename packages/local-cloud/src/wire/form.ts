import type { HttpReply, HttpRequest } from '../http.ts';
import type { Model } from '../model/shape.ts';
import type { ServiceError } from '../operation.ts';

/** What a form must know of the call to read its body and to write its answer. */
export interface Called {
  readonly operation: string;
  readonly model: Model;
  readonly request: HttpRequest;
}

/** One way to put operations on the wire. */
export interface Form {
  /** @returns the input as the wire carried it, unchecked. @throws ServiceError when the body is not of this form. */
  readonly read: (body: Buffer, called: Called) => unknown;
  readonly reply: (output: unknown, called: Called) => HttpReply;
  readonly error: (error: ServiceError, called: Called) => HttpReply;
}
