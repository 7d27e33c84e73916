/** `npm run bench -- NAME [--quick] [--only TEXT] [--json FILE]`: measures us beside a peer or a floor and prints a table; `--quick`: a small part of it; `--only`: what has the text in its name. Nothing is asserted; `ok` reports the goal. */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import type { Bench, Row } from './row.ts';

const benches: Readonly<Record<string, () => Promise<{ bench: Bench }>>> = {
  dataset: () => import('./dataset.ts'),
  tables: () => import('./tables.ts'),
  start: () => import('./start.ts'),
  judge: () => import('./judge.ts'),
  rollout: () => import('./rollout.ts'),
  records: () => import('./records.ts'),
  lineage: () => import('./lineage.ts'),
  'local-cloud': () => import('./local-cloud.ts'),
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, quick: { type: 'boolean' }, only: { type: 'string' } },
});
const [name = ''] = positionals;
const load = benches[name];
if (load === undefined || positionals.length > 1) {
  console.error(
    `bench: which one? npm run bench -- NAME [--quick] [--only TEXT] [--json FILE], with NAME one of ${Object.keys(benches).join(', ')}`,
  );
  process.exit(2);
}

const { bench } = await load();
const rows = await bench((sentence) => console.log(`${name}: ${sentence}`), values.quick, values.only);
const [cpu] = cpus();
const machine = `${cpus().length} × ${cpu?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform}, Node ${process.versions.node}`;
print(rows);
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ bench: name, machine, rows }, null, 2)}\n`);

function print(all: readonly Row[]): void {
  console.log(machine);
  const head = ['work', 'unit', 'ours', 'peer', 'peer is', 'ratio', 'goal', 'ok', 'runs'];
  const cells = all.map((it) => [
    it.work,
    it.unit,
    String(it.ours),
    String(it.peer ?? '–'),
    it.peerName,
    it.ratio === null ? '–' : `${it.ratio} ×`,
    it.goal === null ? '–' : `${it.goal} ×`,
    it.ok ? 'yes' : 'NO',
    String(it.runs),
  ]);
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((line) => line[i]?.length ?? 0)));
  for (const line of [head, widths.map((width) => '-'.repeat(width)), ...cells])
    console.log(
      line
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    );
}
