import { type Change, countChanges } from '@modelway/dataset';
import type { Cell, Facts, Remark } from '@modelway/lineage';
import type { Comparison } from './compare.ts';
import { checksRemarks, columnsRemarks, labelRemarks, rowsRemarks } from './data-remarks.ts';
import { balancesOf } from './label-balance.ts';
import type { DataFound } from './look-into.ts';
import type { Plan } from './plan.ts';
import { counted } from './progress.ts';
import type { Uploaded } from './push.ts';

type Version = Plan['version'];

/** Bytes of each file of the new version. */
export type Sizes = ReadonlyMap<string, number>;

export interface Told {
  readonly plan: Plan;
  readonly comparison: Comparison | undefined;
  readonly uploaded: Uploaded;
  readonly sizes: Sizes;
  readonly data: DataFound;
}

/** Rows that a table shows; the rest is a number. */
const shownRows = 20;

/** @returns what people read of a new version: what the checks found, what changed in tables, columns and labels, and the files. */
export function remarksOf({ plan, comparison, uploaded, sizes, data }: Told): Remark[] {
  const known = comparison !== undefined && 'changes' in comparison ? comparison : undefined;
  const tables = known?.tables ?? [];
  return [
    text('Data', headline(plan.version, comparison)),
    ...checksRemarks(data),
    ...rowsRemarks(tables),
    ...columnsRemarks(tables),
    ...labelRemarks(balancesOf(data.tables, data.rules.label, tables)),
    ...(known === undefined ? [] : changesTable(known.changes, sizes)),
    ...numbers(plan.version, comparison, uploaded),
  ];
}

const text = (title: string, said: string): Remark => ({
  kind: 'text',
  title,
  text: said,
  importance: 80,
  place: 'open',
});

function headline({ md5 }: Version, comparison: Comparison | undefined): string {
  if (comparison === undefined) return `First version: ${md5}.`;
  const { base } = comparison;
  const since = base.commit === undefined ? `version ${base.md5}` : `commit ${base.commit.slice(0, 7)}`;
  if ('problem' in comparison)
    return `Version ${md5}. What changed since ${since} is not known: ${comparison.problem}.`;
  if (comparison.changes.length === 0) return `No file changed since ${since}.`;
  const { added, changed, removed, renamed } = countChanges(comparison.changes);
  const words = Object.entries({ added, changed, removed, renamed }).filter(([, count]) => count > 0);
  return `Since ${since}: ${words.map(([word, count]) => `${counted(count)} ${word}`).join(', ')}.`;
}

function numbers({ files, bytes }: Version, comparison: Comparison | undefined, uploaded: Uploaded): Remark[] {
  const { files: filesWere, bytes: bytesWere } = comparison?.base ?? {};
  const common = { kind: 'number' as const, importance: 50, place: 'folded' as const };
  return [
    { ...common, title: 'Files', value: String(files), ...(filesWere === undefined ? {} : { was: String(filesWere) }) },
    {
      ...common,
      title: 'Size',
      value: String(bytes),
      unit: 'bytes',
      ...(bytesWere === undefined ? {} : { was: String(bytesWere) }),
    },
    { ...common, title: 'Objects uploaded', value: String(uploaded.objects) },
    { ...common, title: 'Bytes uploaded', value: String(uploaded.bytes), unit: 'bytes' },
  ];
}

const column = (name: string, align: 'left' | 'right') => ({ name, align });
const number = (value: number): Cell => ({ number: String(value) });

/** What may have broken comes before what is new, large before small. */
const order: Record<Change['change'], number> = { changed: 0, removed: 1, added: 2, renamed: 3 };

function changesTable(changes: readonly Change[], sizes: Sizes): Remark[] {
  if (changes.length === 0) return [];
  const size = ({ path }: Change): number => sizes.get(path) ?? 0;
  const sorted = [...changes].sort((a, b) => order[a.change] - order[b.change] || size(b) - size(a));
  const rest = sorted.length - shownRows;
  return [
    {
      kind: 'table',
      title: rest > 0 ? `Files that changed (${shownRows} of ${counted(sorted.length)})` : 'Files that changed',
      importance: 60,
      place: sorted.length > 5 ? 'folded' : 'open',
      columns: [column('File', 'left'), column('Change', 'left'), column('Bytes', 'right')],
      rows: sorted
        .slice(0, shownRows)
        .map((change): Cell[] => [
          { code: change.path },
          change.change === 'renamed' ? `renamed from ${change.from}` : change.change,
          change.change === 'removed' ? '' : number(size(change)),
        ]),
    },
  ];
}

/** File changes that a statement lists; a statement is kept for ever and read whole, so it does not hold a million paths. */
const statedChanges = 1000;

/** @returns the part of the facts that says what changed, when it is known. */
export function diffFacts(comparison: Comparison | undefined, sizes: Sizes): Pick<Facts<'dataset'>, 'diff'> {
  if (comparison === undefined || 'problem' in comparison) return {};
  const { base, changes } = comparison;
  const stated = changes.slice(0, statedChanges).map((change) => {
    const bytes = change.change === 'removed' ? undefined : sizes.get(change.path);
    return { ...change, ...(bytes === undefined ? {} : { bytes }) };
  });
  const known = { md5: base.md5, ...(base.commit === undefined ? {} : { commit: base.commit }) };
  return { diff: { base: known, ...countChanges(changes), changes: stated } };
}
