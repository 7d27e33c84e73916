/** People, each by the same numbers, and the decisions that they got. */
export interface People {
  /** One array per feature, each as long as there are records. */
  readonly features: readonly Float64Array[];
  /** 1: may be disadvantaged. */
  readonly disadvantaged: Uint8Array;
  /** 1: got the wanted outcome. */
  readonly decisions: readonly Uint8Array[];
}

const neighbours = 5;
/** With fewer of the advantaged than this, the nearest one alone is asked, as Clarify does. */
const fewAdvantaged = 10;

/** Pairs of people that are compared at most: a few seconds. */
export const mostPairs = 400_000_000;

/**
 * What the majority of the five advantaged people who are most like each disadvantaged one got (Euclidean distance over the
 * features as they are; of equally near ones, those that come first).
 * @returns per kind of decision, one entry per record; 0 for the advantaged, who are not asked about.
 */
export function likesOf({ features, disadvantaged, decisions }: People): Uint8Array[] {
  const advantaged = Uint32Array.from([...disadvantaged.keys()].filter((i) => disadvantaged[i] === 0));
  const rows = rowsOf(features, disadvantaged.length);
  const k = advantaged.length < fewAdvantaged ? 1 : neighbours;
  const got = decisions.map((it) => new Uint8Array(it.length));
  disadvantaged.forEach((is, i) => {
    if (is === 0) return;
    const near = nearest(rows, { of: i, among: advantaged, width: features.length, k });
    decisions.forEach((decision, m) => {
      const wanted = near.reduce((sum, j) => sum + (decision[j] ?? 0), 0);
      const own = got[m];
      if (own !== undefined) own[i] = 2 * wanted > near.length ? 1 : 0;
    });
  });
  return got;
}

function rowsOf(features: readonly Float64Array[], records: number): Float64Array {
  const rows = new Float64Array(records * features.length);
  features.forEach((column, f) => {
    for (let i = 0; i < records; i += 1) rows[i * features.length + f] = column[i] ?? Number.NaN;
  });
  return rows;
}

interface Search {
  readonly of: number;
  readonly among: Uint32Array;
  readonly width: number;
  readonly k: number;
}

/** Keeps the k nearest in order while it goes through all: k is 5, so insertion is cheapest. */
function nearest(rows: Float64Array, { of, among, width, k }: Search): number[] {
  const distances: number[] = [];
  const found: number[] = [];
  for (const j of among) {
    const far = distance(rows, of * width, { to: j * width, width });
    if (found.length === k && far >= (distances[k - 1] ?? 0)) continue;
    let at = found.length;
    while (at > 0 && far < (distances[at - 1] ?? 0)) at -= 1;
    distances.splice(at, 0, far);
    found.splice(at, 0, j);
    if (found.length > k) {
      found.pop();
      distances.pop();
    }
  }
  return found;
}

function distance(rows: Float64Array, from: number, { to, width }: { to: number; width: number }): number {
  let sum = 0;
  for (let f = 0; f < width; f += 1) sum += ((rows[from + f] as number) - (rows[to + f] as number)) ** 2; // Safe: within the rows.
  return sum;
}
