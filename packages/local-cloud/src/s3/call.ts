import type { HttpReply, HttpRequest } from '../http.ts';
import type { ObjectStore } from '../store/objects.ts';
import type { World } from '../world.ts';

/** One request to S3, with what it is about. */
export interface S3Call {
  readonly world: World;
  readonly store: ObjectStore;
  readonly request: HttpRequest;
  /** Empty for the service itself. */
  readonly bucket: string;
  /** Decoded; empty for a bucket. */
  readonly key: string;
}

export type S3Operation = (call: S3Call) => HttpReply | Promise<HttpReply>;
