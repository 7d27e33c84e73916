import type { Readable } from 'node:stream';

/**
 * Time as the local cloud sees it. With `speed` 60 a bake of 300 s takes 5 s, and timestamps, alarm periods and billable
 * seconds all move with it, so that nothing falls out of step. Only latencies are measured in real time.
 */
export interface Clock {
  now(): Date;
  /** Cloud seconds. Rejects with the signal's reason when it is aborted. */
  sleep(seconds: number, signal?: AbortSignal): Promise<void>;
  /** Runs `work` every so many cloud seconds until the returned function is called. Never runs it twice at once. */
  every(seconds: number, work: () => void | Promise<void>): () => void;
}

/** One kind of resource, by name. Kept in memory; written to the folder, when there is one, after each change. */
export interface Table<T> {
  get(name: string): T | undefined;
  put(name: string, value: T): void;
  delete(name: string): boolean;
  /** In the order of creation. */
  all(): T[];
}

export interface StoredObject {
  readonly key: string;
  readonly size: number;
  readonly etag: string;
  readonly lastModified: Date;
  readonly metadata: Readonly<Record<string, string>>;
  readonly contentType?: string;
}

/** The S3 objects, for the services that read and write them on their own account (jobs, endpoints, capture). */
export interface Objects {
  head(bucket: string, key: string): StoredObject | undefined;
  read(bucket: string, key: string): Readable | undefined;
  bytes(bucket: string, key: string): Promise<Buffer | undefined>;
  write(bucket: string, key: string, body: Buffer | Readable, metadata?: Record<string, string>): Promise<StoredObject>;
  /** In UTF-8 byte order of keys. */
  list(bucket: string, prefix: string): StoredObject[];
  bucketExists(bucket: string): boolean;
}

/** CloudWatch Logs, for services that write logs. Groups and streams come into being with their first line. */
export interface LogSink {
  append(group: string, stream: string, lines: readonly string[]): void;
}

export interface Datum {
  readonly namespace: string;
  readonly name: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly value: number;
  readonly unit: string;
  readonly at: Date;
}

/** CloudWatch metrics, for services that count. */
export interface MetricSink {
  put(data: readonly Datum[]): void;
}

/** All that a service may touch. Services know each other only through what lies in here. */
export interface World {
  readonly account: string;
  readonly region: string;
  /** `http://127.0.0.1:<port>`; known once the server listens. */
  readonly url: () => string;
  readonly clock: Clock;
  readonly table: <T>(name: string) => Table<T>;
  readonly objects: Objects;
  readonly logs: LogSink;
  readonly metrics: MetricSink;
  /** A folder for the working trees of jobs and endpoints; removed on close unless the cloud has a folder of its own. */
  readonly scratch: string;
  /** Called on close, last registered first. Child processes and timers of a service go down here. */
  readonly onClose: (work: () => void | Promise<void>) => void;
  /** Background work of a service (a job, a deployment). A failure is logged, never lost; `close` waits for it. */
  readonly background: (name: string, work: (signal: AbortSignal) => Promise<void>) => void;
}
