import type { ConfigFile } from './config-file.ts';
import { DatasetFault } from './fault.ts';

/** A DVC remote in S3, as far as it is to be reached: `url` without a slash at the end. */
export interface Remote {
  readonly name: string;
  readonly url: string;
  readonly endpointUrl?: string;
  readonly region?: string;
  readonly profile?: string;
}

/**
 * Finds a remote in DVC's configuration.
 * @param name the remote's name; absent: the default one (`core.remote`).
 * @returns the remote, or undefined when none was named and none is the default.
 * @throws DatasetFault when it is not configured, is not in S3, or keeps its objects in another way than by content.
 */
export function findRemote(config: ConfigFile, name?: string): Remote | undefined {
  const wanted = (name ?? config.get('core')?.get('remote'))?.toLowerCase();
  if (wanted === undefined || wanted === '') return undefined;
  const keys = resolve(config, wanted, []);
  const faults = faultsOf(wanted, keys);
  if (faults.length > 0) throw new DatasetFault(faults);
  return {
    name: wanted,
    url: (keys.get('url') ?? '').replace(/\/+$/, ''),
    ...pick(keys, { endpointUrl: 'endpointurl', region: 'region', profile: 'profile' }),
  };
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

function faultsOf(name: string, keys: ReadonlyMap<string, string>): string[] {
  const url = keys.get('url') ?? '';
  const versioned = ['version_aware', 'worktree'].filter((key) => keys.get(key)?.toLowerCase() === 'true');
  return [
    ...(/^s3:\/\/[^/]/.test(url)
      ? []
      : [`remote "${name}" is ${url === '' ? 'without a url' : `at ${url}`}; it must be s3://bucket/prefix`]),
    ...versioned.map(
      (key) => `remote "${name}" has ${key} = true; objects are pushed by content only: use a remote without it`,
    ),
  ];
}

function pick<N extends string>(
  keys: ReadonlyMap<string, string>,
  wanted: Record<N, string>,
): Partial<Record<N, string>> {
  const found = Object.entries<string>(wanted).flatMap(([ours, theirs]) => {
    const value = keys.get(theirs);
    return value === undefined || value === '' ? [] : [[ours, value]];
  });
  return Object.fromEntries(found) as Partial<Record<N, string>>; // Safe: the names are those of `wanted`.
}
