/** One line of a bench: ours beside a peer or a floor, measured in one run. */
export interface Row {
  readonly work: string;
  readonly unit: string;
  readonly ours: number;
  /** Null where there is nothing to compare with. */
  readonly peer: number | null;
  readonly peerName: string;
  /** More is better: peer ÷ ours where less of the unit is better, ours ÷ peer where more is. */
  readonly ratio: number | null;
  /** The ratio to reach; null where none is promised. */
  readonly goal: number | null;
  readonly ok: boolean;
  readonly runs: number;
}

/**
 * A bench measures and gives its rows; `note` is for what a number cannot say. Asked to be quick it does less, and asked for some only
 * those, where it can.
 */
export type Bench = (note: (sentence: string) => void, isQuick?: boolean, only?: string) => Promise<readonly Row[]>;

interface Measured {
  readonly work: string;
  readonly unit: string;
  readonly ours: number;
  readonly peer: number | null;
  readonly peerName: string;
  readonly runs: number;
  readonly better: 'less' | 'more';
  readonly goal?: number;
}

/** @returns the row, with ratio and goal worked out. */
export function row({ better, goal, ...measured }: Measured): Row {
  const { ours, peer } = measured;
  const ratio = peer === null ? null : better === 'less' ? peer / ours : ours / peer;
  const ok = goal === undefined || ratio === null || ratio >= goal;
  return { ...measured, ours: round(ours), peer: round(peer), ratio: round(ratio), goal: round(goal ?? null), ok };
}

/** Three digits are more than the noise leaves. */
function round<T extends number | null>(value: T): T {
  return (value === null ? null : Number(value.toPrecision(4))) as T; // A number stays a number, null stays null.
}
