import { type Prediction, readPredictions } from './predictions.ts';

/** One kept answer: what was captured of it, or that it could not be read. */
export type Kept = { readonly inferenceId?: string; readonly output: string } | 'unreadable';

/** The answers of one variant, by the id that the caller gave the request. */
export interface Answers {
  readonly byId: ReadonlyMap<string, readonly Prediction[]>;
  readonly kept: number;
  /** Without an id, with an id that came twice, or not to be read. They cannot be paired, and are never guessed at. */
  readonly lost: { readonly withoutId: number; readonly twice: number; readonly unreadable: number };
}

/** Gathers answers. An id that came twice names two requests, so neither can be paired. */
export async function gather(kept: AsyncIterable<Kept> | Iterable<Kept>): Promise<Answers> {
  const byId = new Map<string, readonly Prediction[]>();
  const repeated = new Set<string>();
  const lost = { withoutId: 0, twice: 0, unreadable: 0 };
  let count = 0;
  for await (const one of kept) {
    count += 1;
    const predictions = one === 'unreadable' ? undefined : readPredictions(one.output);
    if (one === 'unreadable' || predictions === undefined) lost.unreadable += 1;
    else if (one.inferenceId === undefined) lost.withoutId += 1;
    else if (byId.has(one.inferenceId) || repeated.has(one.inferenceId)) repeat(one.inferenceId);
    else byId.set(one.inferenceId, predictions);
  }
  return { byId, kept: count, lost };

  function repeat(id: string): void {
    lost.twice += byId.delete(id) ? 2 : 1;
    repeated.add(id);
  }
}

/** Two answers to one request. */
export type Pair = readonly [production: readonly Prediction[], shadow: readonly Prediction[]];

/** @returns every request that both answered, known by its id and by nothing else. */
export const pairsOf = (production: Answers, shadow: Answers): Pair[] =>
  [...shadow.byId].flatMap(([id, answer]) => {
    const other = production.byId.get(id);
    return other === undefined ? [] : [[other, answer] as const];
  });
