import { Refusal, type Store } from '@modelway/action';
import { type Aws, getObject, locate } from '@modelway/aws';
import { type FileEntry, type Manifest, objectKey, readManifest } from '@modelway/dataset';
import { type Facts, sha256 } from '@modelway/lineage';

/** A file of a dataset version, with the bytes that the version says it has. */
export interface Frozen {
  readonly uri: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/**
 * Reads one file of a dataset as SageMaker will see it, and proves by the manifest that it is the one that was versioned.
 * @throws Refusal when the version has no such file, or its bytes are not those; DatasetFault, S3Fault.
 */
export async function readFrozen(
  { aws, store }: { aws: Aws; store: Store },
  dataset: Facts<'dataset'>,
  path: string,
): Promise<Frozen> {
  const entry = (await manifestOf(store, dataset)).find((file) => file.path === path);
  if (entry === undefined)
    throw new Refusal(
      `holdout: "${path}" is no file of the dataset ${dataset.name} (${dataset.version.md5}); correct evaluation.holdout in the policy: it is a path inside of ${dataset.path}`,
    );
  const uri = uriOf(dataset, entry);
  const object = await getObject(aws, locate(uri));
  const found = object && sha256(object.bytes);
  if (object === undefined || found !== entry.sha256)
    throw new Refusal(
      `holdout: ${uri} ${found === undefined ? 'is gone' : `holds sha256 ${found}`}, and the dataset says sha256 ${entry.sha256}; run version-dataset again`,
    );
  return { uri, sha256: entry.sha256, bytes: object.bytes };
}

/** By name where the version lies by name; else as the object that it is in the remote. */
const uriOf = ({ channel, remote }: Facts<'dataset'>, { path, md5 }: FileEntry): string =>
  channel.endsWith('/') ? `${channel}${path}` : `${remote}/${objectKey(md5)}`;

async function manifestOf(store: Store, { name, version }: Facts<'dataset'>): Promise<Manifest> {
  const object = await store.get(`manifests/${version.sha256}.json`);
  if (object === undefined)
    throw new Refusal(
      `dataset ${name}: its manifest ${store.uri}/manifests/${version.sha256}.json is gone; run version-dataset again`,
    );
  return readManifest(object.bytes, version.sha256);
}
