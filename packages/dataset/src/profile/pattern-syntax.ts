/** Whether a character, by its code point, is one of those that a place of a pattern allows. */
export type CharacterTest = (code: number) => boolean;

export type Part =
  | { readonly is: 'one'; readonly test: CharacterTest }
  | { readonly is: 'all' | 'any'; readonly parts: readonly Part[] }
  | { readonly is: 'repeat'; readonly part: Part; readonly least: number; readonly most: number };

/** A pattern that is not understood, in words that complete "pattern: …". */
export class PatternFault extends Error {
  override readonly name = 'PatternFault';
}

const longest = 500;

/** @returns the tree of a pattern: literals, `.`, classes, groups, `|`, `* + ? {m,n}`, `\d \w \s`. @throws PatternFault for anything else. */
export function parsePattern(text: string): Part {
  if (text.length > longest) throw new PatternFault(`must be at most ${longest} characters long`);
  const bare = text.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  const reader = new Reader([...bare]);
  const part = alternatives(reader);
  if (!reader.ended) throw new PatternFault(`has a ")" without a "("`);
  return part;
}

class Reader {
  private at = 0;
  private readonly characters: readonly string[];
  constructor(characters: readonly string[]) {
    this.characters = characters;
  }
  get ended(): boolean {
    return this.at >= this.characters.length;
  }
  get next(): string {
    return this.characters[this.at] ?? '';
  }
  take(): string {
    const character = this.next;
    this.at += 1;
    return character;
  }
  skip(text: string): boolean {
    const found = this.characters.slice(this.at, this.at + text.length).join('') === text;
    if (found) this.at += text.length;
    return found;
  }
  /** @returns the match of a sticky expression at this place. */
  match(expression: RegExp): RegExpExecArray | null {
    const found = expression.exec(this.characters.slice(this.at, this.at + 20).join(''));
    if (found) this.at += found[0].length;
    return found;
  }
}

function alternatives(reader: Reader): Part {
  const parts = [sequence(reader)];
  while (reader.skip('|')) parts.push(sequence(reader));
  return parts.length === 1 && parts[0] ? parts[0] : { is: 'any', parts };
}

function sequence(reader: Reader): Part {
  const parts: Part[] = [];
  while (!reader.ended && reader.next !== '|' && reader.next !== ')') parts.push(repeated(reader, single(reader)));
  return { is: 'all', parts };
}

function repeated(reader: Reader, part: Part): Part {
  const found = reader.match(/^(?:[*+?]|\{(\d{1,3})(,?)(\d{0,3})\})/);
  if (found === null) return part;
  if ('*+?'.includes(reader.next) && !reader.ended)
    throw new PatternFault(
      'has a repetition of a repetition, or a lazy one; whole values are matched, so leave it out',
    );
  const [all, from, comma, to] = found;
  if (all === '*') return { is: 'repeat', part, least: 0, most: Number.POSITIVE_INFINITY };
  if (all === '+') return { is: 'repeat', part, least: 1, most: Number.POSITIVE_INFINITY };
  if (all === '?') return { is: 'repeat', part, least: 0, most: 1 };
  const least = Number(from);
  const most = comma === '' ? least : to === '' ? Number.POSITIVE_INFINITY : Number(to);
  if (most < least) throw new PatternFault(`has a repetition ${all} that ends before it begins`);
  return { is: 'repeat', part, least, most };
}

function single(reader: Reader): Part {
  const character = reader.take();
  switch (character) {
    case '(': {
      if (!reader.skip('?:') && reader.next === '?')
        throw new PatternFault('has a group "(?…"; of these only (?:…) is known');
      const part = alternatives(reader);
      if (!reader.skip(')')) throw new PatternFault('has a "(" without a ")"');
      return part;
    }
    case '[':
      return { is: 'one', test: characterClass(reader) };
    case '.':
      return { is: 'one', test: (code) => code !== 10 && code !== 13 };
    case '\\':
      return { is: 'one', test: escaped(reader) };
    case '^':
    case '$':
      throw new PatternFault(
        `has a "${character}" inside; whole values are matched, so anchors stand at the ends only`,
      );
    case '*':
    case '+':
    case '?':
    case '{':
      throw new PatternFault(`has a "${character}" that repeats nothing; write \\${character} for the character`);
    default:
      return { is: 'one', test: same(character) };
  }
}

const same = (character: string): CharacterTest => {
  const wanted = character.codePointAt(0);
  return (code) => code === wanted;
};

const digit: CharacterTest = (code) => code >= 48 && code <= 57;
const wordly: CharacterTest = (code) => digit(code) || ((code | 32) >= 97 && (code | 32) <= 122) || code === 95;
const space: CharacterTest = (code) => code === 32 || (code >= 9 && code <= 13) || code === 160 || code === 0xfeff;
const not =
  (test: CharacterTest): CharacterTest =>
  (code) =>
    !test(code);

const classes: Readonly<Record<string, CharacterTest>> = {
  d: digit,
  D: not(digit),
  w: wordly,
  W: not(wordly),
  s: space,
  S: not(space),
  t: same('\t'),
};

function escaped(reader: Reader): CharacterTest {
  if (reader.ended) throw new PatternFault('ends in a "\\" that escapes nothing');
  const character = reader.take();
  if (Object.hasOwn(classes, character)) return classes[character] ?? same(character);
  if (/[a-zA-Z0-9]/.test(character))
    throw new PatternFault(`has "\\${character}"; known are \\d \\D \\w \\W \\s \\S \\t and escaped signs`);
  return same(character);
}

function characterClass(reader: Reader): CharacterTest {
  const negated = reader.skip('^');
  const tests: CharacterTest[] = [];
  while (!reader.skip(']')) {
    if (reader.ended) throw new PatternFault('has a "[" without a "]"');
    const first = reader.take();
    if (first === '\\') {
      tests.push(escaped(reader));
      continue;
    }
    const range = reader.match(/^-([^\]\\])/u);
    if (range === null) tests.push(same(first));
    else tests.push(between(first, range[1] ?? ''));
  }
  const any: CharacterTest = (code) => tests.some((test) => test(code));
  return negated ? not(any) : any;
}

function between(first: string, last: string): CharacterTest {
  const [low, high] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
  if (high < low) throw new PatternFault(`has a range ${first}-${last} that ends before it begins`);
  return (code) => code >= low && code <= high;
}
