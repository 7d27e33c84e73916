import { Refusal, type Store } from '@modelway/action';

/**
 * Writes a text whose key says its content; what is there already must be it.
 * @throws Refusal when it is not: then it was changed after it was written, and nobody should build on it.
 */
export async function keep(store: Store, key: string, text: string): Promise<void> {
  if ((await store.put(key, text, 'absent')) === 'conflict')
    throw new Refusal(`${store.uri}/${key}: holds other bytes than its name says; delete it, then run again`);
}
