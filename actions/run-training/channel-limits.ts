import type { ChannelInput } from './input-kinds.ts';
import { isLine } from './one-line.ts';
import { stepOutput } from './step-output.ts';

type Channels = Readonly<Record<string, ChannelInput>>;

/** @returns the rules of InputDataConfig that channels break. @param mode of those that have none of their own. */
export function channelFaults(channels: Channels, mode: string): string[] {
  const entries = Object.entries(channels);
  return [
    ...(entries.length > 20 ? [`channels: SageMaker takes at most 20, found ${entries.length}`] : []),
    ...entries.flatMap(([name, channel]) => [
      ...nameFaults(name),
      ...placeFaults(name, channel.from),
      ...readingFaults(name, { 'input-mode': mode, ...channel }),
    ]),
  ];
}

const nameFaults = (name: string): string[] =>
  /^[A-Za-z0-9._-]{1,64}$/.test(name) && !/^\.+$/.test(name)
    ? []
    : [`channels: the name "${name}" must be 1 to 64 of A-Z, a-z, 0-9, dot, underscore and hyphen`];

const placeFaults = (name: string, from: string): string[] =>
  isPlace(from) || stepOutput(from) !== undefined
    ? []
    : [
        `channels: ${name} must be a folder of the dataset that ends with a slash, such as train/ (or manifest:train/), s3://bucket/prefix/ of at most 1024 characters, or step://step/output, found "${from.slice(0, 200)}"`,
      ];

/** A folder of the dataset, or of S3. */
export const isPlace = (from: string): boolean => isFolder(from) || (isS3(from) && from.length <= 1024);

/** Ends with a slash, or SageMaker would take it for a string prefix and bring `train-old/` too. */
const isFolder = (value: string): boolean =>
  /^(manifest:)?(\.\/|([^/\s][^/]*\/)+)$/.test(value) && !value.split('/').includes('..');
export const isS3 = (value: string): boolean => /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\/(\S*\/)?$/.test(value);

/** Words of SageMaker's model; which modes they go with is in the guide to Channel. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'input-mode': ['File', 'FastFile', 'Pipe'],
  'record-wrapper': ['None', 'RecordIO'],
  compression: ['None', 'Gzip'],
  distribution: ['FullyReplicated', 'ShardedByS3Key'],
};

function readingFaults(name: string, channel: ChannelInput): string[] {
  const given = new Map(Object.entries(channel));
  const mode = channel['input-mode'];
  const at = `channels: ${name}:`;
  return [
    ...Object.entries(allowed).flatMap(([setting, words]) => {
      const found = given.get(setting);
      return found === undefined || words.includes(found)
        ? []
        : [`${at} ${setting} must be one of ${words.join(', ')}, found "${found}"`];
    }),
    ...(isLine(channel['content-type'] ?? '', { min: 0, max: 256 })
      ? []
      : [`${at} content-type must be one line of at most 256 characters`]),
    ...(mode === 'Pipe' || channel['record-wrapper'] !== 'RecordIO'
      ? []
      : [`${at} record-wrapper: RecordIO is for input-mode: Pipe, found ${mode}`]),
    ...(mode === 'Pipe' || channel.compression !== 'Gzip'
      ? []
      : [`${at} compression: Gzip is for input-mode: Pipe, found ${mode}`]),
    ...(mode === 'FastFile' && channel.from.startsWith('manifest:')
      ? [`${at} input-mode: FastFile reads folders, and manifest: gives a list of objects; use File`]
      : []),
  ];
}
