import { heads, type Statement } from '@modelway/lineage';
import type { CommandCall } from '../command-call.ts';
import { readOptions } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { openNamed, storeOption } from './store.ts';

const usage = {
  usage: 'modelway verify <file | lineage URI | sha256:… | ref> [options]',
  options: { store: storeOption, json: { type: 'boolean', says: 'print the statements as JSON' } },
} as const;

/**
 * Opens a lineage, which recomputes every digest, and lists its statements. Signatures are a later layer: this proves that
 * nothing was changed or left out since the head was named, not who named it.
 */
export async function verify({ argv }: CommandCall): Promise<number> {
  const { values, words } = readOptions(argv, usage);
  const [name] = words;
  if (name === undefined)
    throw new UsageError('what shall be verified? Give a file, a lineage URI, sha256:<hex>, or a ref');
  const lineage = await openNamed(name, values.store);
  const rows = [...lineage].map(([id, statement]) => row(id, statement));
  const text = values.json
    ? JSON.stringify({ heads: heads(lineage), statements: rows }, null, 2)
    : rows.map(line).join('\n');
  process.stdout.write(`${text}\n`);
  if (!values.json)
    process.stdout.write(`\n${rows.length} statements, every digest recomputed; head ${heads(lineage).join(', ')}\n`);
  return 0;
}

const row = (id: string, { predicate }: Statement) => ({
  id,
  action: predicate.action,
  line: predicate.line,
  verdict: predicate.verdict.word,
  commit: predicate.run.commit,
  finishedOn: predicate.finishedOn,
});

const line = (it: ReturnType<typeof row>): string =>
  `${it.id.slice(7, 19)}  ${it.finishedOn}  ${it.action.padEnd(16)} ${it.verdict.padEnd(12)} ${it.line}  ${it.commit.slice(0, 12)}`;
