export interface MetricDefinition {
  readonly Name: string;
  readonly Regex: string;
}

export interface Reading {
  readonly name: string;
  readonly value: number;
}

/**
 * Reads metrics off log lines: the first group of each regex, wherever it matches and is a finite number. The service's regexes are
 * Python's; what differs in JavaScript is translated. @throws SyntaxError for a regex that cannot be compiled
 */
export function metricReader(definitions: readonly MetricDefinition[]): (line: string) => Reading[] {
  const compiled = definitions.map(({ Name, Regex }) => ({ name: Name, regex: compile(Regex) }));
  return (line) =>
    compiled.flatMap(({ name, regex }) =>
      [...line.matchAll(regex)].flatMap(([, text]) => {
        const value = float(text ?? '');
        return value === undefined ? [] : [{ name, value }];
      }),
    );
}

/** A Python regex as one of JavaScript. @throws SyntaxError */
export function compile(python: string): RegExp {
  const [, flags = '', body = ''] = /^(?:\(\?([ims]+)\))?([\s\S]*)$/.exec(python) ?? [];
  const translated = body
    .replace(/(?<!\\)\(\?P</g, '(?<')
    .replace(/(?<!\\)\(\?P=(\w+)\)/g, '\\k<$1>')
    .replace(/(?<!\\)\\A/g, '^')
    .replace(/(?<!\\)\\Z/g, '$$');
  return new RegExp(translated, `g${flags}`);
}

function float(text: string): number | undefined {
  const plain = text.trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) && Number.isFinite(Number(plain))
    ? Number(plain)
    : undefined;
}
