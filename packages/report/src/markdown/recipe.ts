import { block, cellCode, prose } from '../escape.ts';
import type { Story } from '../story.ts';
import { table } from './cell.ts';
import { fold } from './group.ts';
import { once, type Piece } from './piece.ts';

/** Artifacts that are listed; the lineage names all of them. */
const mostArtifacts = 20;

/** @returns how everything that is said here can be made again and checked, as a fold; nothing when nothing has been stated. */
export function recipePieces(story: Story, store: string | undefined): Piece[] {
  if (story.latest.length === 0) return [];
  const content = (): string => fold('How to reproduce this', [commands(story, store), ...artifacts(story)]);
  return [
    { what: 'recipe', rank: 160, title: 'How to reproduce this', rendered: once(() => ({ content: content() })) },
  ];
}

/** The ids are proven hex; a commit and a store are what someone wrote, so only what is one is put into a command. */
function commands({ latest }: Story, store: string | undefined): string {
  const commit = latest.at(-1)?.statement.predicate.run.commit ?? '';
  const where = store !== undefined && /^s3:\/\/[\w./-]+$/.test(store) ? ` --store ${store}` : ' --store <store>';
  return block(
    [
      ...(/^[0-9a-f]{7,64}$/.test(commit) ? [`git fetch origin ${commit} && git checkout ${commit}`] : []),
      ...latest.slice(0, 4).map(({ id }) => `modelway verify ${id}${where}`),
    ].join('\n'),
  );
}

function artifacts({ latest }: Story): string[] {
  const rows = new Map<string, string[]>();
  for (const { statement } of latest)
    for (const { name, uri, digest } of statement.predicate.inputs) {
      const [[kind, hex] = ['', '']] = Object.entries(digest ?? {});
      const key = JSON.stringify([name, hex]);
      if (rows.size < mostArtifacts || rows.has(key))
        rows.set(key, [prose(name ?? uri ?? '–', 100), hex === '' ? '–' : cellCode(`${kind}:${hex.slice(0, 16)}`)]);
    }
  if (rows.size === 0) return [];
  const columns = ['What it was made from', 'Digest'].map((name) => ({ name, align: 'left' as const }));
  return [table(columns, [...rows.values()])];
}
