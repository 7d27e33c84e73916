import { type Hand, hire } from './hand.ts';

/** Lends hands: the one that is free, else a new one, else the first that is given back. */
export interface Roster {
  take(): Promise<Hand>;
  /** A hand that has died is not lent again. */
  give(hand: Hand): void;
  close(): Promise<void>;
}

export function rosterOf(file: URL, size: number): Roster {
  const hands = new Set<Hand>();
  const free: Hand[] = [];
  const waiting: Array<() => void> = [];
  let hired = 0;
  const engage = async (): Promise<Hand> => {
    hired += 1;
    const hand = await hire(file);
    hands.add(hand);
    return hand;
  };
  return {
    async take() {
      for (;;) {
        const idle = free.pop();
        if (idle) return idle;
        if (hired < size) return engage();
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    give(hand) {
      if (hand.alive) free.push(hand);
      else if (hands.delete(hand)) hired -= 1;
      waiting.shift()?.();
    },
    close: async () => void (await Promise.all([...hands].map((hand) => hand.close()))),
  };
}
