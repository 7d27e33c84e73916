import type { Outcome } from '@modelway/action';
import { bytesOf, type DirEntry, digestManifest, manifestOf } from '@modelway/dataset';
import { pass } from '@modelway/lineage';
import { counted, type Digests, sized } from '@modelway/remote';
import type { Here } from './here.ts';
import type { Plan } from './plan.ts';

interface Done {
  readonly plan: Plan;
  readonly entries: readonly DirEntry[];
  readonly here: ReadonlyMap<string, Here>;
  readonly brought: ReadonlyMap<string, Digests>;
}

/** @returns what a restored dataset has to say for itself: the SHA-256 of its manifest is that which version-dataset stated. */
export function outcomeOf({ plan, entries, here, brought }: Done): Outcome<'restoration'> {
  const sizes = new Map(plan.fetches.map(({ path, size }) => [path, size]));
  const manifest = manifestOf(
    entries.map(({ path, md5 }) => ({
      path,
      md5,
      sha256: brought.get(path)?.sha256 ?? here.get(path)?.sha256 ?? '',
      size: sizes.get(path) ?? here.get(path)?.size ?? 0,
    })),
  );
  const { sha256 } = digestManifest(manifest);
  const version = { md5: plan.version, sha256, files: manifest.length, bytes: bytesOf(manifest) };
  const fetched = { objects: plan.fetches.length, bytes: plan.fetches.reduce((sum, { size }) => sum + size, 0) };
  const text = `${plan.path} is at version ${plan.version}: ${counted(version.files)} files, ${sized(version.bytes)}, of which ${counted(fetched.objects)} (${sized(fetched.bytes)}) came from ${plan.remote}.`;
  const extra = plan.kept.length === 0 ? '' : ` ${counted(plan.kept.length)} other files lie there too.`;
  return {
    subject: [{ name: plan.path, uri: plan.remote, digest: { sha256, md5: plan.version } }],
    inputs: [],
    facts: { path: plan.path, version, remote: plan.remote, fetched, extra: plan.kept.length },
    remarks: [{ kind: 'text', title: 'Restored data', importance: 30, place: 'folded', text: `${text}${extra}` }],
    verdict: pass(),
    outputs: {
      version: version.md5,
      sha256,
      files: String(version.files),
      bytes: String(version.bytes),
      'fetched-objects': String(fetched.objects),
      'fetched-bytes': String(fetched.bytes),
    },
  };
}
