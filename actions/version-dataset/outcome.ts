import { commitRef, type Outcome } from '@modelway/action';
import { countChanges, type Manifest } from '@modelway/dataset';
import { sha256 } from '@modelway/lineage';
import { lineRef } from './base.ts';
import type { Comparison } from './compare.ts';
import { dataFacts } from './data-facts.ts';
import type { DataFound } from './look-into.ts';
import type { Plan } from './plan.ts';
import type { Published } from './publish.ts';
import type { Uploaded } from './push.ts';
import { diffFacts, remarksOf } from './remarks.ts';

interface Done {
  readonly plan: Plan;
  readonly uploaded: Uploaded;
  readonly manifest: Manifest;
  readonly comparison: Comparison | undefined;
  readonly data: DataFound;
  readonly line: string;
  readonly published?: Published | undefined;
}

/** @returns what a new version has to say for itself. */
export function outcomeOf({ plan, uploaded, manifest, comparison, data, line, published }: Done): Outcome<'dataset'> {
  const { name, path, version, pointer, remote, channel } = plan;
  const sizes = sizesOf(manifest, comparison);
  const { verdict } = data.checked;
  const passed = verdict.word === 'pass';
  const changes = comparison !== undefined && 'tables' in comparison ? comparison.tables : [];
  const store = plan.manifest.slice(0, plan.manifest.lastIndexOf('/manifests/'));
  const described = { name: `${name} manifest`, uri: plan.manifest, digest: { sha256: version.sha256 } };
  return {
    subject: [{ name, uri: plan.manifest, digest: { sha256: version.sha256, md5: version.md5 } }],
    inputs: [],
    facts: {
      name,
      path,
      version,
      pointer: { path: pointer.path, sha256: sha256(pointer.text) },
      remote,
      manifest: described,
      channel: passed ? channel.uri : '',
      ...(published === undefined ? {} : { published: factsOf(published) }),
      verified: { by: plan.verify, repaired: plan.repairs },
      uploaded: { ...uploaded },
      ...diffFacts(comparison, sizes),
      ...dataFacts(data, { store, changes, stored: passed }),
    },
    remarks: remarksOf({ plan, comparison, uploaded, sizes, data }),
    verdict,
    outputs: outputsOf({ plan, uploaded, comparison, published }),
    // What is not fit to train on is no version to compare the next one with.
    ...(passed ? { refs: [lineRef(line), ...(published?.made ? [commitRef(published.commit, line)] : [])] } : {}),
  };
}

/** Only what changed is told with its size. */
function sizesOf(manifest: Manifest, comparison: Comparison | undefined): Map<string, number> {
  const changes = comparison !== undefined && 'changes' in comparison ? comparison.changes : [];
  const changed = new Set(changes.map(({ path }) => path));
  return new Map(manifest.filter(({ path }) => changed.has(path)).map(({ path, size }) => [path, size]));
}

const factsOf = ({ made: _, ...stands }: Published) => stands;

function outputsOf({
  plan,
  uploaded,
  comparison,
  published,
}: Pick<Done, 'plan' | 'uploaded' | 'comparison' | 'published'>): Record<string, string> {
  const { version, channel } = plan;
  return {
    version: version.md5,
    sha256: version.sha256,
    files: String(version.files),
    bytes: String(version.bytes),
    'uploaded-objects': String(uploaded.objects),
    'uploaded-bytes': String(uploaded.bytes),
    ...changeCounts(version, comparison),
    'repaired-objects': String(plan.repairs),
    channel: channel.uri,
    commit: published?.commit ?? '',
    tag: published?.tag ?? '',
    'pull-request': published?.pull?.url ?? '',
  };
}

/** Of a first version every file is new; when the base cannot be read, nobody knows, and the outputs are empty. */
function changeCounts(version: Plan['version'], comparison: Comparison | undefined): Record<string, string> {
  if (comparison === undefined) return { added: String(version.files), changed: '0', removed: '0', renamed: '0' };
  if ('problem' in comparison) return { added: '', changed: '', removed: '', renamed: '' };
  return Object.fromEntries(Object.entries(countChanges(comparison.changes)).map(([word, n]) => [word, String(n)]));
}
