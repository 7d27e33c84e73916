import type { Store } from '@modelway/action';
import type { Source } from './package-source.ts';

/** Under the digest of its bytes, so what is there already is the same; if it is not, it was damaged, and nobody should run it. */
export async function uploadSource(
  store: Store,
  at: { readonly key: string; readonly uri: string } | undefined,
  packed: Source | undefined,
): Promise<void> {
  if (at === undefined || packed === undefined) return;
  if ((await store.put(at.key, packed.bytes, 'absent')) === 'conflict')
    throw new Error(`${at.uri}: holds other bytes than its name says; delete it, then run again`);
}
