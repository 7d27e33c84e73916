import { startLocalCloud } from '@modelway/local-cloud';
import type { CommandCall } from '../command-call.ts';
import { readOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';

const usage = {
  usage: 'modelway local-cloud [options]',
  options: {
    port: { type: 'string', says: 'the port to listen on (default 4566; 0 for any free one)' },
    folder: { type: 'string', says: 'keep all state here, so that it survives a restart (default: memory)' },
    speed: { type: 'string', says: 'how many cloud seconds pass in one second (default 1)' },
    bucket: { type: 'string', multiple: true, says: 'a bucket to make at the start; may be given more than once' },
    latency: { type: 'string', says: 'milliseconds added to every answer (default 0)' },
    json: { type: 'boolean', says: 'print the environment as one line of JSON' },
  },
} as const;

/** Starts the local cloud by hand, prints the environment to export, and serves until it is told to stop. */
export async function localCloud({ argv }: CommandCall): Promise<number> {
  const { values } = readOptions(argv, usage);
  const cloud = await startLocalCloud({
    port: numberOf('port', values.port ?? '4566'),
    speed: numberOf('speed', values.speed ?? '1'),
    latency: numberOf('latency', values.latency ?? '0'),
    buckets: values.bucket ?? ['modelway'],
    ...(values.folder === undefined ? {} : { folder: values.folder }),
  });
  process.stdout.write(values.json ? `${JSON.stringify({ url: cloud.url, env: cloud.env })}\n` : exportsOf(cloud));
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
  await cloud.close();
  return 0;
}

function exportsOf({ url, env }: { url: string; env: Readonly<Record<string, string>> }): string {
  const lines = Object.entries(env).map(([name, value]) => `export ${name}=${value}`);
  return [`# The local cloud listens on ${url}. In another terminal:`, ...lines, '# Ctrl-C stops it.', ''].join('\n');
}

function numberOf(name: string, text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !(value >= 0))
    throw new UsageError(`--${name} must be a number from 0 up, found "${text}"`);
  return value;
}
