import { Refusal } from '@modelway/action';

/** Does all of it side by side, and tells all refusals together; any other fault is told alone. @returns the results, in order. */
export async function allOrRefusal<T extends readonly unknown[]>(
  ...work: { readonly [N in keyof T]: () => Promise<T[N]> }
): Promise<T> {
  const done = await Promise.allSettled(work.map((it: () => Promise<unknown>) => it()));
  const causes: unknown[] = done.flatMap((it) => (it.status === 'rejected' ? [it.reason] : []));
  const other = causes.find((cause) => !(cause instanceof Refusal));
  if (other !== undefined) throw other;
  const refusals = causes.filter((cause) => cause instanceof Refusal);
  if (refusals.length > 0) throw new Refusal(...refusals.flatMap(({ reasons }) => reasons));
  return done.map((it) => (it.status === 'fulfilled' ? it.value : undefined)) as unknown as T; // Safe: all are fulfilled, in their order.
}
