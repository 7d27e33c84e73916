export type Token = { readonly kind: 'number' | 'name' | 'sign' | 'end'; readonly text: string };

/** Reads one token after the other; behind the last one stands the end, for ever. */
export interface Tokens {
  peek(): Token;
  next(): Token;
  /** Takes this sign. @throws SyntaxError when something else stands here. */
  expect(sign: string): void;
}

/** @throws SyntaxError at a character that no expression holds. */
export function tokensOf(text: string): Tokens {
  const tokens = split(text.trimEnd());
  let at = 0;
  const peek = (): Token => tokens[at] ?? { kind: 'end', text: 'the end' };
  const next = (): Token => {
    const found = peek();
    at++;
    return found;
  };
  return {
    peek,
    next,
    expect: (sign) => {
      const found = next();
      if (found.text !== sign) throw new SyntaxError(`expected ${sign}, found ${found.text}`);
    },
  };
}

function split(text: string): Token[] {
  const pattern = /\s*(?:(\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+)|([A-Za-z]\w*)|(\|\||&&|==|!=|<=|>=|[-+*/^<>(),[\]]))/y;
  const tokens: Token[] = [];
  while (pattern.lastIndex < text.length) {
    const from = pattern.lastIndex;
    const [, number, name, sign] = pattern.exec(text) ?? [];
    const found = number ?? name ?? sign;
    if (found === undefined) throw new SyntaxError(`cannot read ${JSON.stringify(text.slice(from, from + 10))}`);
    tokens.push({ kind: number ? 'number' : name ? 'name' : 'sign', text: found });
  }
  return tokens;
}
