import { Agent } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type Child, spawnChild } from '../run/child.ts';
import type { Clock } from '../world.ts';
import type { Address } from './ping.ts';

export interface ContainerSpec {
  /** The folder that stands for `/opt/ml`: in it lies `model/`. */
  readonly base: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly region: string;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

export interface Container {
  readonly child: Child;
  /** Where it listens; never settles when it dies before it does. */
  readonly address: Promise<Address>;
}

/**
 * Starts the serving process on a port of its own choice, which it says in its first line, before any code of the model runs.
 * What the model's environment says of the base folder does not count: the process must see this fleet's files.
 */
export function startContainer({ base, environment, region, clock, log }: ContainerSpec): Container {
  let listening: (address: Address) => void;
  const address = new Promise<Address>((resolve) => {
    listening = resolve;
  });
  let heard = false;
  const child = spawnChild({
    command: 'python3',
    args: [fileURLToPath(new URL('../run/serve.py', import.meta.url))],
    env: { PYTHONUNBUFFERED: '1', SAGEMAKER_REGION: region, ...environment, SAGEMAKER_BASE_DIR: base },
    cwd: base,
    clock,
    onLine: (stream, line) => {
      log(line);
      const port = heard || stream !== 'stdout' ? undefined : /^serving on 127\.0\.0\.1:(\d+)$/.exec(line)?.[1];
      heard ||= stream === 'stdout';
      if (port !== undefined) listening({ port: Number(port), agent: new Agent({ keepAlive: true }) });
    },
  });
  return { child, address };
}
