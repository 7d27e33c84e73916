import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { floors } from './dataset-floors.ts';
import { ours, type Player, theirs } from './dataset-players.ts';
import { type BenchRemote, folderRemote, slowRemote, versityRemote } from './dataset-remote.ts';
import { playLarge, playStory, type Story } from './dataset-story.ts';
import { median } from './pairs.ts';
import { peer } from './place.ts';
import { type Bench, type Row, row } from './row.ts';

/** How much is done: all that is promised, or what takes a minute. */
interface Extent {
  readonly files: number;
  readonly bytes: number;
  readonly large: number;
  readonly many: number;
  readonly runs: number;
  /** Of what takes minutes. */
  readonly longRuns: number;
}

const whole: Extent = { files: 20_000, bytes: 4096, large: 4 * 2 ** 30, many: 200_000, runs: 5, longRuns: 3 };
const quick: Extent = { files: 2000, bytes: 4096, large: 256 * 2 ** 20, many: 20_000, runs: 1, longRuns: 1 };

type Work = Exclude<keyof Story, 'proven'>;
type Goals = Readonly<Record<Work, number>> & { readonly large?: number };

const goals: Readonly<Record<string, Goals>> = {
  versitygw: { first: 5, unchanged: 12, changed: 10, restored: 5, large: 3 },
  'S3 + 20 ms': { first: 12, unchanged: 12, changed: 12, restored: 10 },
  'local path': { first: 6, unchanged: 12, changed: 10, restored: 5, large: 4 },
};

const works: Readonly<Record<Work, (files: number) => string>> = {
  first: (files) => `first version, ${files} × 4 KiB`,
  unchanged: () => 'nothing changed',
  changed: (files) => `1 % of ${files} changed`,
  restored: (files) => `restore ${files}`,
};

interface Match {
  readonly remote: BenchRemote;
  readonly dvc: string | undefined;
  readonly folder: string;
  readonly extent: Extent;
}

/** Each round both play, and who begins changes: whatever else happens on the machine meets both. */
async function inTurn<T>(
  runs: number,
  { remote, dvc, folder }: Match,
  play: (player: Player, salt: string) => Promise<T>,
) {
  const played: { ours: T[]; dvc: T[] } = { ours: [], dvc: [] };
  for (let round = 0; round < runs; round += 1) {
    for (const who of round % 2 === 0 ? (['ours', 'dvc'] as const) : (['dvc', 'ours'] as const)) {
      const salt = `${who}-${process.hrtime.bigint().toString(36)}`;
      const field = { remote, folder, salt };
      if (who === 'ours') played.ours.push(await play(ours(field), salt));
      else if (dvc !== undefined) played.dvc.push(await play(theirs(dvc, field), salt));
    }
  }
  return played;
}

async function stories(match: Match): Promise<Row[]> {
  const { remote, extent } = match;
  const runs = remote.name === 'S3 + 20 ms' ? extent.longRuns : extent.runs;
  const played = await inTurn(runs, match, (player, salt) => playStory(player, { ...extent, salt }));
  const rows = (Object.keys(works) as Work[]).map((key) =>
    beside({
      work: `${works[key](extent.files)}: ${remote.name}`,
      ours: played.ours.map((it) => it[key]),
      dvc: played.dvc.map((it) => it[key]),
      name: key === 'restored' ? 'dvc pull' : 'dvc add + push',
      goal: goals[remote.name]?.[key],
    }),
  );
  const proven = beside({
    work: `nothing changed, each object looked for: ${remote.name}`,
    ours: played.ours.map((it) => it.proven ?? Number.NaN),
    dvc: played.dvc.map((it) => it.unchanged),
    name: 'dvc add + push, which looks for the .dir',
    goal: undefined,
  });
  return [...rows, proven];
}

async function largeFile(match: Match): Promise<Row[]> {
  const { remote, extent } = match;
  const goal = goals[remote.name]?.large;
  if (goal === undefined) return [];
  const played = await inTurn(extent.longRuns, match, (player, salt) =>
    playLarge(player, { bytes: extent.large, salt }),
  );
  return [
    beside({
      work: `one file of ${extent.large / 2 ** 20} MiB: ${remote.name}`,
      ...played,
      name: 'dvc add + push',
      goal,
    }),
  ];
}

interface Pair {
  readonly work: string;
  readonly ours: readonly number[];
  readonly dvc: readonly number[];
  readonly name: string;
  readonly goal: number | undefined;
}

const beside = ({ work, ours: mine, dvc, name, goal }: Pair): Row =>
  row({
    work,
    unit: 'ms',
    ours: median(mine),
    peer: dvc.length === 0 ? null : median(dvc),
    peerName: dvc.length === 0 ? 'no peer installed' : name,
    better: 'less',
    runs: mine.length,
    ...(goal === undefined ? {} : { goal }),
  });

export const bench: Bench = async (note, isQuick = false, only = '') => {
  const extent = isQuick ? quick : whole;
  const versity = await versityRemote();
  const dvc = peer('dvc/bin/dvc');
  if (versity === undefined || dvc === undefined) note('npm run peers installs versitygw, the neutral server, and dvc');
  note(
    'ours also takes SHA-256 and writes manifest and lineage; neither makes a channel; both keep what they know of files',
  );
  const folder = mkdtempSync(join(tmpdir(), 'bench-dataset-'));
  const slow = await slowRemote();
  const local = folderRemote((versity ?? slow).gateway, folder);
  const rows: Row[] = [];
  try {
    for (const remote of [...(versity ? [versity] : []), slow, local].filter(({ name }) => name.includes(only))) {
      const match = { remote, dvc, folder, extent };
      for (const part of [stories, largeFile]) {
        const found = await part(match);
        for (const { work, ours: mine, peer: other, ratio } of found)
          note(`${work}: ${mine} ms, dvc ${other}, ${ratio} ×`);
        rows.push(...found);
      }
    }
    if (versity && 'floors'.includes(only)) rows.push(...(await floors({ remote: versity, folder, ...extent, note })));
    return rows;
  } finally {
    await slow.gateway.stop();
    await versity?.gateway.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
