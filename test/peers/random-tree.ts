/** A source of chance that gives the same for the same seed (mulberry32). */
export interface Dice {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  one<T>(of: readonly T[]): T;
  chance(share: number): boolean;
}

/** @returns the seed that a variable of the environment gives, else one that nobody chose; name it in the test's title. */
export const seedOf = (variable: string): number =>
  Number(process.env[variable] ?? process.hrtime.bigint() % 2n ** 31n);

export function dice(seed: number): Dice {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    one: (of) => of[whole(0, of.length - 1)] as (typeof of)[number], // Safe: nobody asks for one of nothing.
    chance: (share) => next() < share,
  };
}

/** Files by their path, below the folder of a dataset. */
export type Tree = Map<string, Buffer>;

/** Parts of names that have gone wrong somewhere: in shells, YAML, JSON, URLs, XML, globs, sort orders, Unicode. */
const parts =
  'a|B|z|_|-|0|1.0|2024-01-01|caf\u00e9|cafe\u0301|\u65e5\u672c\u8a9e|\ufb01|\u{1f600}|\u2028|a b| lead|trail |q"q|it\'s|back\\slash|#hash|100%|%41|$(x)|;rm|&amp|<b>|[x]|*|?|!|~|:|=|+|@|,|tab\there|del\u007f|.hidden|con|x.|null|true|\u202ertl|\u0130'.split(
    '|',
  );

const contents = (roll: Dice): Buffer => {
  const size = roll.one([0, 0, 1, 2, 100, 4096, 100_000]);
  const text = roll.one(['modelway', '\r\n', '\0', 'a,b\n', '\xff\xfe']);
  return Buffer.alloc(size, `${roll.whole(0, 5)}${text}`, 'latin1');
};

function pathIn(roll: Dice): string {
  const name = (): string =>
    Array.from({ length: roll.whole(1, 3) }, () => roll.one(parts)).join(roll.one(['', '.', '-']));
  return Array.from({ length: roll.whole(1, 4) }, name).join('/');
}

const turned = (a: string, b: string): boolean => a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

/** A path that is neither there nor goes through a file that is, or that was: see the test of a file that became a folder. */
function freePath(roll: Dice, tree: Tree, was: Tree = tree): string {
  for (;;) {
    const path = pathIn(roll);
    const clashes = tree.has(path) || [...tree.keys(), ...was.keys()].some((it) => turned(it, path));
    if (!clashes && !path.split('/').some((it) => it === '.' || it === '..' || Buffer.byteLength(it) > 200))
      return path;
  }
}

/** @returns a tree of files with odd names, empty ones and duplicates among them. */
export function randomTree(roll: Dice, files: number): Tree {
  const tree: Tree = new Map();
  while (tree.size < files) tree.set(freePath(roll, tree), contents(roll));
  return tree;
}

/** @returns the tree with some files added, changed, removed, renamed and copied. At least one stays, and something changes. */
export function changedTree(roll: Dice, tree: Tree): Tree {
  const now: Tree = new Map(tree);
  for (const [path, bytes] of [...tree].slice(1)) {
    const dice = roll.whole(0, 9);
    if (dice === 0 || dice === 1) now.delete(path);
    if (dice === 1) now.set(freePath(roll, now, tree), bytes);
    if (dice === 2) now.set(path, Buffer.concat([bytes, Buffer.from('changed')]));
    if (dice === 3) now.set(freePath(roll, now, tree), bytes);
  }
  return now.set(freePath(roll, now, tree), Buffer.from(`new ${roll.whole(0, 1e9)}`));
}
