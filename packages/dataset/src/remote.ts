import { isAbsolute } from 'node:path';
import type { ConfigFile } from './config-file.ts';
import { DatasetFault } from './fault.ts';
import { readS3Options, type S3Options } from './s3-options.ts';

/** A DVC remote that is a folder of this machine, or of a share that is mounted here. */
export interface LocalRemote {
  readonly kind: 'local';
  readonly name: string;
  /** Absolute, without a slash at the end. */
  readonly folder: string;
}

/** A DVC remote in S3, with what the configuration says of how it is reached: `url` without a slash at the end. */
export interface S3Remote extends S3Options {
  readonly kind: 's3';
  readonly name: string;
  readonly url: string;
}

export type Remote = LocalRemote | S3Remote;

/**
 * Finds a remote in DVC's configuration, the paths of which are absolute already (`resolveConfigPaths`).
 * @param name the remote's name; absent: the default one (`core.remote`).
 * @returns the remote, or undefined when none was named and none is the default.
 * @throws DatasetFault when it is not configured, lies where we cannot reach, has options that we cannot keep to, or keeps its
 * objects in another way than by content.
 */
export function findRemote(config: ConfigFile, name?: string): Remote | undefined {
  const wanted = (name ?? config.get('core')?.get('remote'))?.toLowerCase();
  if (wanted === undefined || wanted === '') return undefined;
  const keys = resolve(config, wanted, []);
  const url = (keys.get('url') ?? '').replace(/(.)\/+$/, '$1');
  const { options, faults } = /^s3:\/\/[^/]/.test(url) ? readS3Options(keys) : { options: {}, faults: [] };
  const all = [...faultsOf(url, keys), ...faults].map((fault) => `remote "${wanted}" ${fault}`);
  if (all.length > 0) throw new DatasetFault(all);
  return isAbsolute(url) ? { kind: 'local', name: wanted, folder: url } : { kind: 's3', name: wanted, url, ...options };
}

/** Follows `remote://other/sub`: options of the other remote, own ones win, URLs joined (dvc `fs/__init__.py`). */
function resolve(config: ConfigFile, name: string, seen: readonly string[]): ReadonlyMap<string, string> {
  const own = config.get(`remote "${name}"`);
  if (own === undefined || seen.includes(name))
    throw new DatasetFault([
      own
        ? `remote "${name}" of .dvc/config refers to itself`
        : `remote "${name}" is not in .dvc/config; it has ${names(config)}`,
    ]);
  const [, base, sub] = /^remote:\/\/([^/]+)\/?(.*)$/.exec(own.get('url') ?? '') ?? [];
  if (base === undefined) return own;
  const other = resolve(config, base.toLowerCase(), [...seen, name]);
  return new Map([...other, ...own, ['url', `${(other.get('url') ?? '').replace(/\/+$/, '')}/${sub}`]]);
}

function names(config: ConfigFile): string {
  const all = [...config.keys()].flatMap((it) => /^remote "(.*)"$/.exec(it)?.[1] ?? []);
  return all.length > 0 ? all.join(', ') : 'no remotes';
}

function faultsOf(url: string, keys: ReadonlyMap<string, string>): string[] {
  const versioned = ['version_aware', 'worktree'].filter((key) => keys.get(key)?.toLowerCase() === 'true');
  return [
    ...(isAbsolute(url) || /^s3:\/\/[^/]/.test(url)
      ? []
      : [`is ${url === '' ? 'without a url' : `at ${url}`}; it must be s3://bucket/prefix, or a folder`]),
    ...versioned.map((key) => `has ${key} = true; objects are pushed by content only: use a remote without it`),
  ];
}
