import { randomUUID } from 'node:crypto';
import type { Fleet } from '../../hosting/fleet.ts';
import type { Formation } from '../../hosting/formation.ts';
import { perWorld } from '../../hosting/per-world.ts';
import type { World } from '../../world.ts';
import type { Outcome } from '../ask.ts';
import type { Invocation } from '../invocation.ts';
import { captureFolder, captureLine } from './line.ts';

export interface Recorded {
  readonly fleet: Fleet;
  readonly formation: Formation;
  readonly invocation: Invocation;
  readonly outcome: Extract<Outcome, { kind: 'answered' }>;
}

export interface Recorder {
  record(recorded: Recorded): void;
  /** Writes down what has been gathered. Never rejects: capture must not disturb what it watches. */
  flush(): Promise<void>;
}

interface File {
  readonly bucket: string;
  readonly key: string;
  readonly endpoint: string;
  /** Cloud time of its first record. */
  readonly since: Date;
  readonly lines: string[];
}

/** Files are written this often (cloud seconds; AWS takes minutes), or when one holds this many records. */
const pace = 15;
const mostRecords = 500;

/** What endpoints capture. One file per variant, hour and flush, as SageMaker lays them out. */
export const captures = perWorld((world): Recorder => {
  let files = new Map<string, File>();
  const flush = async (): Promise<void> => {
    const full = files;
    files = new Map();
    await Promise.all([...full.values()].map((file) => write(world, file)));
  };
  const record = ({ fleet, formation, invocation, outcome }: Recorded): void => {
    if (!formation.capture) return;
    const at = world.clock.now();
    const folder = captureFolder(formation.capture.DestinationS3Uri, fleet, at);
    const id = `${folder.bucket}/${folder.key}`;
    const file = files.get(id) ?? { ...folder, endpoint: fleet.endpoint, since: at, lines: [] };
    files.set(id, file);
    file.lines.push(
      captureLine(formation.capture, {
        eventId: randomUUID(),
        inferenceId: invocation.inferenceId,
        customAttributes: invocation.customAttributes,
        at,
        input: { contentType: invocation.contentType, body: invocation.body },
        output: { contentType: outcome.headers.contentType ?? '', body: outcome.body },
      }),
    );
    if (file.lines.length >= mostRecords) void flush();
  };
  world.onClose(flush);
  world.onClose(world.clock.every(pace, flush));
  return { record, flush };
});

/** `<mm-ss-mmm>-<uuid>.jsonl` in the folder of the hour (sheet §4.8). */
async function write(world: World, { bucket, key, endpoint, since, lines }: File): Promise<void> {
  const [minute, second, millisecond] = since.toISOString().slice(14, 23).split(/[:.]/);
  const name = `${minute}-${second}-${millisecond}-${randomUUID()}.jsonl`;
  try {
    await world.objects.write(bucket, `${key}/${name}`, Buffer.from(`${lines.join('\n')}\n`));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const group = `/aws/sagemaker/Endpoints/${endpoint}`;
    world.logs.append(group, 'data-log', [
      `${lines.length} captured records could not be written to ${bucket}: ${why}`,
    ]);
  }
}
