import { historyOf, type RowDiff, splitColumn } from '@modelway/dataset';
import { type Facts, sha256 } from '@modelway/lineage';
import type { TableChange } from './compare-tables.ts';
import { balancesOf } from './label-balance.ts';
import type { DataFound } from './look-into.ts';

/** Findings and tables that a statement lists: it is kept for ever and read whole. */
const stated = 200;

/** What the next actions are told of the tables. @param store its URI, without a slash at the end. */
export function dataFacts(
  data: DataFound,
  { store, changes, stored }: { store: string; changes: readonly TableChange[]; stored: boolean },
): Pick<Facts<'dataset'>, 'profile' | 'tables' | 'checks' | 'splits'> {
  const { checked, policy, profile, rules } = data;
  const balances = new Map(balancesOf(data.tables, rules.label, changes).map((it) => [it.path, it]));
  const tables = data.tables.slice(0, stated).map(({ path, scanned }) => {
    const change = changes.find((it) => it.path === path);
    const balance = balances.get(path);
    return {
      path,
      rows: scanned.rows,
      ...(change === undefined ? {} : changeFacts(change)),
      ...(balance === undefined ? {} : { labels: withoutPath(balance) }),
    };
  });
  return {
    ...(profile === undefined || !stored ? {} : { profile: describedProfile(profile.sha256, store) }),
    ...(tables.length === 0 ? {} : { tables }),
    checks: {
      passed: checked.passed,
      ...(policy === undefined ? {} : { policy }),
      found: checked.found.slice(0, stated).map((it) => ({ ...it })),
    },
    ...splitFacts(rules),
  };
}

const describedProfile = (digest: string, store: string) => ({
  name: 'profile',
  uri: `${store}/${profileKey(digest)}`,
  digest: { sha256: digest },
});

/** Where a profile lies in the store. */
export const profileKey = (digest: string): string => `profiles/${digest}.json`;

function changeFacts(change: TableChange) {
  if ('because' in change) return { because: change.because };
  const { added, removed, renamed, retyped } = change.schema;
  return {
    before: change.before,
    ...rowFacts(change.rows),
    schema: {
      added: [...added],
      removed: [...removed],
      renamed: renamed.map((it) => ({ ...it })),
      retyped: retyped.map((it) => ({ ...it })),
    },
  };
}

const rowFacts = (rows: RowDiff) => ({ ...rows });

function withoutPath({ column, now, before }: ReturnType<typeof balancesOf>[number]) {
  const counts = (all: typeof now) => all.map((it) => ({ ...it }));
  return { column, now: counts(now), ...(before === undefined ? {} : { before: counts(before) }) };
}

/** The key's name is no secret, but it may be a sentence of somebody's: its digest says as well whether it is the same one. */
function splitFacts(rules: DataFound['rules']): Pick<Facts<'dataset'>, 'splits'> {
  const subject = splitColumn(rules);
  if (rules.splits === undefined || subject === undefined) return {};
  const shares = historyOf(rules.splits).at(-1) ?? {};
  const decimals = Object.fromEntries(Object.entries(shares).map(([name, share]) => [name, String(share)]));
  return { splits: { subject, key: sha256(rules.splits.key), shares: decimals } };
}
