/**
 * What `json.loads` of Python gives: an int is a bigint here, a float a number, a dict a Map. JSON.parse would make `1.0` and `1` the same,
 * and script arguments would come out as Python never writes them.
 */
export type PythonValue = null | boolean | bigint | number | string | readonly PythonValue[] | PythonDict;
export type PythonDict = ReadonlyMap<string, PythonValue>;

export function dict(entries: Readonly<Record<string, PythonValue>>): PythonDict {
  return new Map(Object.entries(entries));
}

const token =
  /[ \t\n\r]*(?:([[\]{}:,])|("(?:[^"\\]|\\.)*")|(-?(?:0|[1-9]\d*)(?:(\.\d+)?(?:[eE][+-]?\d+)?))|(null|true|false|NaN|-?Infinity))[ \t\n\r]*/y;

const words: Readonly<Record<string, PythonValue>> = {
  null: null,
  true: true,
  false: false,
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
};

/** `json.loads`. @throws SyntaxError */
export function loads(text: string): PythonValue {
  const tokens = tokenize(text);
  const value = readValue(tokens);
  if (tokens.length > 0) throw new SyntaxError('extra data after the JSON value');
  return value;
}

interface Token {
  readonly mark?: string;
  readonly value?: PythonValue;
}

/** Last token first, so that `pop` reads on. */
function tokenize(text: string): Token[] {
  const found: Token[] = [];
  const pattern = new RegExp(token);
  while (pattern.lastIndex < text.length) {
    const [, mark, string, number, , word] = pattern.exec(text) ?? [];
    if (mark !== undefined) found.push({ mark });
    else if (string !== undefined) found.push({ value: JSON.parse(string) });
    else if (number !== undefined) found.push({ value: /^-?\d+$/.test(number) ? BigInt(number) : Number(number) });
    else if (word !== undefined) found.push({ value: words[word] ?? null });
    else throw new SyntaxError('not JSON');
  }
  return found.reverse();
}

function readValue(tokens: Token[]): PythonValue {
  const next = tokens.pop();
  if (next?.mark === '[') return readItems(tokens, ']', () => readValue(tokens));
  if (next?.mark === '{') return new Map(readItems(tokens, '}', () => readPair(tokens)));
  if (next?.value === undefined) throw new SyntaxError('a JSON value was expected');
  return next.value;
}

function readPair(tokens: Token[]): [string, PythonValue] {
  const key = tokens.pop()?.value;
  if (typeof key !== 'string' || tokens.pop()?.mark !== ':') throw new SyntaxError('a JSON key was expected');
  return [key, readValue(tokens)];
}

function readItems<T>(tokens: Token[], end: string, read: () => T): T[] {
  const items: T[] = [];
  if (tokens.at(-1)?.mark === end) {
    tokens.pop();
    return items;
  }
  for (;;) {
    items.push(read());
    const mark = tokens.pop()?.mark;
    if (mark === end) return items;
    if (mark !== ',') throw new SyntaxError(`a comma or ${end} was expected`);
  }
}
