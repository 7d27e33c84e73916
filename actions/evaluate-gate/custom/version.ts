import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { isAbsolute, join, normalize } from 'node:path';
import { type Aws, resolveImage } from '@modelway/aws';
import type { Evaluator } from '@modelway/judge';
import { canonicalJson, type ResourceDescriptor, sha256 } from '@modelway/lineage';

/** What exactly is run. */
export interface Version {
  /** SHA-256 of the command with its files, or of the image with its arguments. */
  readonly version: string;
  readonly parts: readonly ResourceDescriptor[];
  /** By its digest where one is known. */
  readonly image?: string;
}

const mostFiles = 2000;
const mostBytes = 256 * 2 ** 20;

/** @returns the version, or why there is none, as the end of a sentence about the evaluator. */
export function versionOf(
  evaluator: Evaluator,
  { workspace, aws, signal }: { workspace: string; aws: Pick<Aws, 'json'>; signal: AbortSignal },
): Promise<Version | { readonly why: string }> {
  const { command, image } = evaluator;
  if (command !== undefined) return commandVersion(evaluator, command, workspace);
  return imageVersion(evaluator, image ?? '', { aws, signal });
}

async function imageVersion(
  evaluator: Evaluator,
  uri: string,
  { aws, signal }: { aws: Pick<Aws, 'json'>; signal: AbortSignal },
): Promise<Version | { readonly why: string }> {
  const image = await resolveImage(aws, uri, signal);
  if (image.is === 'absent') return { why: `cannot be run: ${image.why}` };
  const { 'entry-point': entryPoint, arguments: given } = evaluator;
  const made = { image: image.uri, entryPoint: entryPoint ?? [], arguments: given ?? [] };
  const digest = /@sha256:([0-9a-f]{64})$/.exec(image.uri)?.[1];
  const part = { name: 'image', uri: image.uri, ...(digest ? { digest: { sha256: digest } } : {}) };
  return { version: sha256(canonicalJson(made)), parts: [part], image: image.uri };
}

async function commandVersion(
  { files = [], environment = [] }: Evaluator,
  command: readonly string[],
  workspace: string,
): Promise<Version | { readonly why: string }> {
  const walk: Walk = { workspace, found: new Map(), bytes: 0, faults: [] };
  for (const path of files) await take(walk, clean(path), 'named');
  for (const path of command) if (isInside(path)) await take(walk, clean(path), 'argument');
  if (walk.found.size === 0 && walk.faults.length === 0)
    walk.faults.push('no argument of "command" is a file of the checkout: name what it is made of as "files"');
  if (walk.faults.length > 0) return { why: `cannot be run: ${walk.faults.slice(0, 5).join('; ')}` };
  const parts = [...walk.found]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, digest]) => ({ name, digest: { sha256: digest } }));
  return {
    version: sha256(canonicalJson({ command: [...command], environment: [...environment], files: parts })),
    parts,
  };
}

interface Walk {
  readonly workspace: string;
  readonly found: Map<string, string>;
  bytes: number;
  readonly faults: string[];
}

const clean = (path: string): string => normalize(path).replace(/^\.\/|\/$/g, '');
const isInside = (path: string): boolean =>
  path.length < 1024 && !isAbsolute(path) && !path.includes('\0') && !normalize(path).startsWith('..');

/** Links are refused: what they lead to could be changed without a commit. */
async function take(walk: Walk, path: string, as: 'named' | 'argument'): Promise<void> {
  const { workspace, found, faults } = walk;
  const state = await lstat(join(workspace, path)).catch(() => undefined);
  if (state === undefined) {
    if (as === 'named') faults.push(`"${path}" is not in the checkout`);
  } else if (state.isDirectory()) {
    if (as === 'argument') return;
    for (const name of (await readdir(join(workspace, path))).sort()) {
      if (found.size > mostFiles || faults.length > 0) return;
      if (name !== '.git') await take(walk, join(path, name), as);
    }
  } else if (!state.isFile()) {
    faults.push(`"${path}" is neither a file nor a folder`);
  } else {
    walk.bytes += state.size;
    if (found.size >= mostFiles || walk.bytes > mostBytes)
      faults.push(`its files are more than ${mostFiles} or ${mostBytes} bytes: name only what it is made of`);
    else
      found.set(
        path,
        createHash('sha256')
          .update(await readFile(join(workspace, path)))
          .digest('hex'),
      );
  }
}
