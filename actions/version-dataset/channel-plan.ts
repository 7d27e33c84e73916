import { channelFolder, type Manifest, type ObjectChannel } from '@modelway/dataset';

/** How SageMaker is to see a version: its files by name, a manifest of its objects, or not at all. */
export type ChannelKind = 'folder' | 'manifest' | 'none';

/** What is there of a channel already. */
export type ChannelFound =
  | { readonly kind: 'none' }
  /** Sizes by name of what lies in the folder. */
  | { readonly kind: 'folder'; readonly there: ReadonlyMap<string, number> }
  | { readonly kind: 'manifest'; readonly files: ObjectChannel; readonly isThere: boolean };

/** What a channel needs. `uri` is empty where there is none, and ends with a slash where it is a folder. */
export type ChannelPlan =
  | { readonly kind: 'none'; readonly uri: '' }
  | {
      readonly kind: 'folder';
      readonly uri: string;
      /** Files that the folder does not show yet. */
      readonly copies: ReadonlyArray<{ readonly path: string; readonly md5: string }>;
    }
  | { readonly kind: 'manifest'; readonly uri: string; readonly files: ObjectChannel; readonly isThere: boolean };

interface Known {
  readonly store: string;
  readonly manifest: Manifest;
  readonly sha256: string;
}

/** @returns the writes that show a version to SageMaker. Pure. */
export function planChannel(found: ChannelFound, { store, manifest, sha256 }: Known): ChannelPlan {
  if (found.kind === 'none') return { kind: 'none', uri: '' };
  if (found.kind === 'manifest') return { ...found, uri: `${store}/${found.files.manifest.key}` };
  const copies = manifest.filter(({ path }) => !found.there.has(path)).map(({ path, md5 }) => ({ path, md5 }));
  return { kind: 'folder', uri: `${store}/${channelFolder(sha256)}`, copies };
}
