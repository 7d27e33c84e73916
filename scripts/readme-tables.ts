import { parse } from 'yaml';

interface Metadata {
  readonly inputs?: Readonly<Record<string, { description?: string; required?: boolean; default?: unknown }>>;
  readonly outputs?: Readonly<Record<string, { description?: string }>>;
}

/** @returns the README with its tables made anew from `action.yml`. @throws Error when a marker or a description is missing. */
export function readmeWithTables(readme: string, actionYml: string): string {
  const { inputs = {}, outputs = {} } = parse(actionYml) as Metadata;
  const inputRows = Object.entries(inputs).map(([name, it]) => [
    `\`${name}\``,
    described(name, it.description),
    it.required ? 'yes' : '',
    shown(it.default),
  ]);
  const outputRows = Object.entries(outputs).map(([name, it]) => [`\`${name}\``, described(name, it.description)]);
  const withInputs = between(readme, 'inputs', table(['Input', 'What it is', 'Required', 'Default'], inputRows));
  return between(withInputs, 'outputs', table(['Output', 'What it is'], outputRows));
}

function between(text: string, marker: string, body: string): string {
  const [open, close] = [`<!-- ${marker} -->`, `<!-- /${marker} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`the README needs ${open} … ${close}`);
  return `${text.slice(0, start + open.length)}\n${body}\n${text.slice(end)}`;
}

const table = (head: readonly string[], rows: readonly string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

function described(name: string, description: string | undefined): string {
  if (!description) throw new Error(`action.yml does not describe ${name}`);
  return description.trim().replace(/\s+/g, ' ').replaceAll('|', '\\|');
}

const shown = (value: unknown): string =>
  value === undefined || value === '' ? '' : `\`${String(value).replaceAll('|', '\\|')}\``;
