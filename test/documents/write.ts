/** Writes one document of each kind, for a new release: `npx tsx test/documents/write.ts v2`. Files that exist are never touched. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closure, heads, kindOf, type Lineage, serialize } from '@modelway/lineage';
import { matrix, releasedModel, rolledBack, worseModel } from './stories.ts';

const folder = join(import.meta.dirname ?? '.', process.argv[2] ?? '');
mkdirSync(folder, { recursive: true });

function write(name: string, lineage: Lineage, head: string): void {
  const file = join(folder, `${name}.jsonl`);
  if (existsSync(file)) process.stdout.write(`${file} exists and stays as it is\n`);
  else writeFileSync(file, serialize(lineage, head));
}

const released = releasedModel();
// The last of a kind stands on the most.
for (const [id, statement] of [...released].reverse())
  write(kindOf(statement.predicateType) ?? 'unknown', closure(released, id), id);
for (const [name, lineage] of Object.entries({ 'gate-failed': worseModel(), 'rolled-back': rolledBack() }))
  write(name, lineage, heads(lineage)[0] ?? '');
const legs = matrix();
const broken = [...legs].find(([, it]) => it.predicate.verdict.word === 'error')?.[0] ?? '';
write('training-broken', legs, broken);
