import { writeFileSync } from 'node:fs';
import { type Lineage, serialize } from '@modelway/lineage';
import { lineageMermaid, renderHtml, renderMarkdown } from '@modelway/report';
import type { CommandCall } from '../command-call.ts';
import { readOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { onlyHead, openNamed, storeOption } from './store.ts';

const usage = {
  usage: 'modelway export <file | lineage URI | sha256:… | ref> --as FORM [options]',
  options: {
    store: storeOption,
    as: { type: 'string', says: 'jsonl (in-toto statements, JSON Lines), markdown, mermaid or html' },
    out: { type: 'string', says: 'the file to write (default: standard output)' },
  },
} as const;

const forms: Readonly<Record<string, (lineage: Lineage) => string>> = {
  jsonl: (lineage) => serialize(lineage, onlyHead(lineage)),
  markdown: (lineage) => renderMarkdown(lineage, { line: lineOf(lineage), budget: 1_000_000 }),
  html: (lineage) => renderHtml(lineage, { line: lineOf(lineage) }),
  mermaid: (lineage) => `${lineageMermaid(lineage)}\n`,
};

/** Writes a lineage in another form. SLSA, ML-BOM and OpenLineage are projections that come later. */
export async function exportLineage({ argv }: CommandCall): Promise<number> {
  const { values, words } = readOptions(argv, usage);
  const form = forms[values.as ?? 'jsonl'];
  if (form === undefined)
    throw new UsageError(`--as must be one of ${Object.keys(forms).join(', ')}, found "${values.as}"`);
  const [name] = words;
  if (name === undefined)
    throw new UsageError('what shall be exported? Give a file, a lineage URI, sha256:<hex>, or a ref');
  const text = form(await openNamed(name, values.store));
  if (values.out === undefined) process.stdout.write(text);
  else writeFileSync(values.out, text);
  return 0;
}

const lineOf = (lineage: Lineage): string => [...lineage.values()].at(-1)?.predicate.line ?? '';
