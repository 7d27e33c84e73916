import type { OwnWorld } from '../create-world.ts';
import { uploads } from './uploads.ts';

/** Removes bytes on disk that neither an object nor a part of an upload has. */
export function sweepBlobs(world: OwnWorld): void {
  const parts = uploads({ world })
    .all()
    .flatMap((upload) => Object.values(upload.parts).flatMap(({ blob }) => blob.file ?? []));
  world.objects.blobs.sweep(new Set([...world.objects.files(), ...parts]));
}
