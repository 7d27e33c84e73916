import { block, cellCode, prose } from '../escape.ts';
import type { Story } from '../story.ts';
import { table } from './cell.ts';
import { fold } from './group.ts';
import { once, type Piece } from './piece.ts';

/** Artifacts that are listed; the lineage names all of them. */
const mostArtifacts = 20;

/** @returns how everything that is said here can be made again and checked, as a fold; nothing when nothing has been stated. */
export function recipePieces(story: Story): Piece[] {
  if (story.latest.length === 0) return [];
  const content = (): string => fold('How to reproduce this', [commands(story), ...artifacts(story)]);
  return [
    { what: 'recipe', rank: 160, title: 'How to reproduce this', rendered: once(() => ({ content: content() })) },
  ];
}

/** The ids are proven hex; a commit is what someone wrote. The store is not named: a comment may be public, and a bucket's name is nobody's business. */
function commands({ latest }: Story): string {
  const commit = latest.at(-1)?.statement.predicate.run.commit ?? '';
  return block(
    [
      ...(/^[0-9a-f]{7,64}$/.test(commit) ? [`git fetch origin ${commit} && git checkout ${commit}`] : []),
      ...latest.slice(0, 4).map(({ id }) => `modelway verify ${id} --store <store>`),
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
