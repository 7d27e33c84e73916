import { readdirSync, readFileSync } from 'node:fs';
import { Refusal, type Store } from '@modelway/action';
import { inLanes } from '@modelway/aws';
import { stationed } from '@modelway/crew';
import { canonicalJson, sha256 } from '@modelway/lineage';

/** The built bundle that is running, as a job can be given it. */
export interface Bundle {
  /** Of the digests of its files. */
  readonly sha256: string;
  readonly files: ReadonlyArray<{ readonly path: string; readonly bytes: Uint8Array; readonly sha256: string }>;
}

/** Where it lies in the store; ends with a slash. */
export const bundleFolder = ({ sha256: digest }: Pick<Bundle, 'sha256'>): string => `code/${digest}/`;

/** The file with which the program of a job begins: see `scripts/build.ts`. */
export const programFile = 'digest.js';

/** @returns all code of the bundle. @throws Refusal when this is not the bundle: a job cannot run sources. */
export function readBundle(): Bundle {
  const station = stationed();
  if (station === undefined)
    throw new Refusal(
      'import-with: job needs the built action, whose own files the job runs; use a release, or `runner`',
    );
  const scripts = readdirSync(new URL('lib/', station)).filter((name) => /\.js$|^package\.json$/.test(name));
  const paths = ['package.json', programFile, 'worker.js', ...scripts.sort().map((name) => `lib/${name}`)];
  const files = paths.map((path) => {
    const bytes = readFileSync(new URL(path, station));
    return { path, bytes, sha256: sha256(bytes) };
  });
  return { files, sha256: sha256(canonicalJson(files.map((file) => ({ path: file.path, sha256: file.sha256 })))) };
}

const uploadsAtOnce = 16;

/** Brings to the store what it lacks of a bundle: everything, once for each release. */
export async function placeBundle(store: Store, bundle: Bundle): Promise<void> {
  const there = new Set(await store.list(bundleFolder(bundle)));
  const missing = bundle.files.filter(({ path }) => !there.has(bundleFolder(bundle) + path));
  await inLanes(missing, { lanes: uploadsAtOnce }, async ({ path, bytes }) => {
    await store.put(bundleFolder(bundle) + path, bytes, 'absent');
  });
}
