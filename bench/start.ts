import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gateRows } from './gate.ts';
import { pairs } from './pairs.ts';
import { peer, root } from './place.ts';
import { type Bench, type Row, row } from './row.ts';

const runs = 15;
/** Of the whole archive, in MB of 10⁶ bytes: the runner unpacks it before every job. */
const largest = 1.5;
/** The promise is made for actions that only report; the gate is the one of them that exists. */
const reporting = 'evaluate-gate';

/** What a process costs, from its start to its end, in milliseconds. */
function wall(node: string, args: readonly string[], folder: string): number {
  const env = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_REPOSITORY: 'acme/toy',
    GITHUB_SHA: 'c'.repeat(40),
    GITHUB_RUN_ID: '1',
    GITHUB_WORKSPACE: folder,
  };
  const started = performance.now();
  const { status, stdout } = spawnSync(node, args, { cwd: folder, env });
  const taken = performance.now() - started;
  const isAction = args.length === 1;
  if (isAction && !(status === 1 && String(stdout).includes('is required, and was not given')))
    throw new Error(`${args[0]} did not refuse for missing inputs: it ended with ${status}:\n${stdout}`);
  return taken;
}

async function startOf(action: string, { node, folder }: { node: string; folder: string }): Promise<Row> {
  const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
  const measured = await pairs({
    ours: () => wall(node, [join(root, 'dist', action, 'index.js')], folder),
    peer: () => wall(node, ['-e', '0'], folder),
    runs,
  });
  // At most 1.3 times the empty process and 80 ms, as a ratio.
  const empty = measured.peer ?? Number.NaN;
  const goal = action === reporting ? { goal: empty / (1.3 * empty + 80) } : {};
  const work = `${action} until it refuses, ${version}`;
  return row({ work, unit: 'ms', ...measured, peerName: 'floor: node -e 0', better: 'less', runs, ...goal });
}

/** As the runner fetches it: what `.gitattributes` leaves in. */
function archive(): Row {
  const packed = execFileSync('sh', ['-c', 'git archive HEAD | gzip | wc -c'], { cwd: root, encoding: 'utf8' });
  const limit = { peer: largest, peerName: 'limit', goal: 1 };
  return row({
    work: 'archive of HEAD, gzip',
    unit: 'MB',
    ours: Number(packed) / 1e6,
    ...limit,
    better: 'less',
    runs: 1,
  });
}

/** Cold start of each built action on each Node that is here, until it has refused its missing inputs: no network, no lineage. */
export const bench: Bench = async (note) => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  const node24 = peer('node24/node_modules/.bin/node');
  if (node24 === undefined) note('Node 24 is not here: npm run peers');
  note(`the goal is 1.3 × node -e 0 + 80 ms, for ${reporting}: written as the ratio that it comes to`);
  const actions = readdirSync(join(root, 'dist')).filter((name) => readdirSync(join(root, 'actions')).includes(name));
  const rows: Row[] = [];
  for (const node of [process.execPath, ...(node24 === undefined ? [] : [node24])])
    for (const action of actions) rows.push(await startOf(action, { node, folder }));
  rmSync(folder, { recursive: true });
  return [...rows, ...(await gateRows()), archive()];
};
