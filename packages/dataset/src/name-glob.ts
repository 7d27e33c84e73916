/** One part of a pattern between slashes, for names. */
export type NameGlob = (name: string) => boolean;

/**
 * Why a pattern is no test. `discard`: a bracket does not end, so Git and DVC pass the pattern over. `broken`: nothing follows its
 * last backslash, on which DVC fails. `unordered`: a range such as `[z-a]`, on which DVC fails later, if it does not discard it.
 */
export type Unfit = 'discard' | 'broken' | 'unordered';

type Test = (character: string) => boolean;
type Token = 'many' | 'one' | Test;

/**
 * Reads a pattern for one name: `*`, `?`, `[a-z]`, `[!a-z]`, `\` before any character. Case matters.
 * @returns the test, or why there is none.
 */
export function nameGlob(pattern: string): NameGlob | Unfit {
  if (!/[*?[\\]/.test(pattern)) return (name) => name === pattern;
  // As a whole part, a star stands for at least one character.
  if (pattern === '*') return (name) => name !== '';
  const tokens = tokensOf([...pattern]);
  return typeof tokens === 'string' ? tokens : (name) => fits(tokens, [...name]);
}

function tokensOf(characters: readonly string[]): Token[] | Unfit {
  const tokens: Token[] = [];
  let isUnordered = false;
  for (let i = 0; i < characters.length; i += 1) {
    const at = characters[i];
    if (at === '*') tokens.push('many');
    else if (at === '?') tokens.push('one');
    else if (at === '[') {
      const end = endOfSet(characters, i + 1);
      if (end === undefined) return 'discard';
      const set = setOf(characters.slice(i + 1, end));
      if (set === undefined) isUnordered = true;
      else tokens.push(set);
      i = end;
    } else {
      if (at === '\\') i += 1;
      const literal = characters[i];
      if (literal === undefined) return 'broken';
      tokens.push((character) => character === literal);
    }
  }
  return isUnordered ? 'unordered' : tokens;
}

const isNot = (character: string | undefined): boolean => character === '!' || character === '^';

/** A closing bracket that stands first closes nothing. */
function endOfSet(characters: readonly string[], from: number): number | undefined {
  const first = isNot(characters[from]) ? from + 1 : from;
  const end = characters.indexOf(']', first + 1);
  return end < 0 ? undefined : end;
}

function setOf(inside: readonly string[]): Test | undefined {
  const negated = isNot(inside[0]);
  const members = inside.slice(negated ? 1 : 0);
  const ranges: Array<readonly [from: number, to: number]> = [];
  for (let i = 0; i < members.length; i += 1) {
    const from = code(members[i]);
    const isRange = members[i + 1] === '-' && i + 2 < members.length;
    const to = isRange ? code(members[i + 2]) : from;
    if (to < from) return undefined;
    ranges.push([from, to]);
    if (isRange) i += 2;
  }
  return (character) => ranges.some(([from, to]) => code(character) >= from && code(character) <= to) !== negated;
}

const code = (character: string | undefined): number => character?.codePointAt(0) ?? 0;

/** Goes back to the last star only, so that no pattern takes more than its length times that of the name. */
function fits(tokens: readonly Token[], name: readonly string[]): boolean {
  let [t, n] = [0, 0];
  let star: { readonly t: number; n: number } | undefined;
  while (n < name.length) {
    const token = tokens[t];
    if (token === 'many') {
      star = { t, n };
      t += 1;
    } else if (token !== undefined && (token === 'one' || token(name[n] ?? ''))) {
      t += 1;
      n += 1;
    } else if (star !== undefined) {
      star.n += 1;
      t = star.t + 1;
      n = star.n;
    } else return false;
  }
  return tokens.slice(t).every((token) => token === 'many');
}
