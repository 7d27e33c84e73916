import { handsFor } from './hands.ts';
import type { RemoteCrew } from './tasks.ts';

interface Waiting<Item, Answer> {
  readonly item: Item;
  readonly done: (answer: Answer) => void;
  readonly broken: (cause: unknown) => void;
}

/** Orders to threads at once, and how much is in one at most: while one is worked on, the next one is gathered or answered. */
const [atOnce, inOne] = [2, 128];

/**
 * Hands to threads, many in one order, what is asked for one by one. What is asked while the threads are busy goes to them in one order, so
 * orders are as large as the threads are slow.
 * @param work does an order, and answers in its order. @returns a function that asks for one.
 */
export function gather<Item, Answer>(
  crew: RemoteCrew,
  work: (items: readonly Item[], hands: RemoteCrew) => Promise<readonly Answer[]>,
): (item: Item) => Promise<Answer> {
  const waiting: Waiting<Item, Answer>[] = [];
  let [orders, asked] = [0, 0];
  const order = async (batch: readonly Waiting<Item, Answer>[]): Promise<void> => {
    try {
      const items = batch.map(({ item }) => item);
      const answers = await work(items, handsFor(asked, crew));
      for (const [i, { done }] of batch.entries()) done(answers[i] as Answer); // Safe: as many as were asked for.
    } catch (cause) {
      for (const { broken } of batch) broken(cause);
    }
  };
  const begin = async (): Promise<void> => {
    if (orders === atOnce) return;
    orders += 1;
    while (waiting.length > 0) await order(waiting.splice(0, inOne));
    orders -= 1;
  };
  return (item) => {
    asked += 1;
    return new Promise((done, broken) => {
      waiting.push({ item, done, broken });
      void begin();
    });
  };
}
