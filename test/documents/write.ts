/** Writes one document of each kind, for a new release: `npx tsx test/documents/write.ts v2`. Files that exist are never touched. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closure, heads, kindOf, type Lineage, serialize } from '@modelway/lineage';
import { restorationStatement, selectionStatement, trainingStatement } from './build.ts';
import { releasedModel, rolledBack } from './released-stories.ts';
import { contaminated, driftedData, waived } from './rule-stories.ts';
import { chain, data, matrix, training, worseModel } from './stories.ts';

const folder = join(import.meta.dirname ?? '.', process.argv[2] ?? '');
mkdirSync(folder, { recursive: true });

const written: Record<string, string> = {};

function write(name: string, lineage: Lineage, head: string): void {
  const file = `${name}.jsonl`;
  if (existsSync(join(folder, file))) return;
  writeFileSync(join(folder, file), serialize(lineage, head));
  written[file] = head;
}

const released = releasedModel();
// The last of a kind stands on the most.
for (const [id, statement] of [...released].reverse())
  write(kindOf(statement.predicateType) ?? 'unknown', closure(released, id), id);
const stories = {
  'gate-failed': worseModel(),
  'rolled-back': rolledBack(),
  waived: waived(),
  contaminated: contaminated(),
  drifted: driftedData(),
  restoration: chain(data, restorationStatement),
  selection: chain(data, training, (over) => trainingStatement(over, 'other'), selectionStatement),
};
for (const [name, lineage] of Object.entries(stories)) write(name, lineage, heads(lineage)[0] ?? '');
const legs = matrix();
const broken = [...legs].find(([, it]) => it.predicate.verdict.word === 'error')?.[0] ?? '';
write('training-broken', legs, broken);
if (Object.keys(written).length > 0) writeFileSync(join(folder, 'heads.json'), `${JSON.stringify(written, null, 2)}\n`);
