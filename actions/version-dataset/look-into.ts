import type { InputTable, Trip } from '@modelway/action';
import {
  checkData,
  type DataRules,
  type DataVerdict,
  type Manifest,
  type ReadTable,
  writeProfile,
} from '@modelway/dataset';
import { readDataPolicy } from './data-policy.ts';
import { readTables } from './read-tables.ts';
import type { Target } from './target.ts';

/** What was found in the tables of the new version, and what the rules say of it. */
export interface DataFound {
  readonly tables: readonly ReadTable[];
  readonly rules: DataRules;
  readonly checked: DataVerdict;
  /** SHA-256 of the policy. */
  readonly policy?: string;
  readonly note?: string;
  /** Absent where there is no table. */
  readonly profile?: { readonly text: string; readonly sha256: string };
}

interface Version {
  readonly target: Target;
  readonly manifest: Manifest;
  readonly sha256: string;
  /** Path of the policy in the workspace. */
  readonly policy: string;
}

/** Reads the tables of a version, profiles them, and checks them against the rules of the line. Nothing is written. @throws PolicyError */
export async function lookInto(version: Version, trip: Trip<InputTable>): Promise<DataFound> {
  const { target, manifest, sha256 } = version;
  const policy = await readDataPolicy({ workspace: target.workspace, path: version.policy, line: trip.line });
  const { rules, note } = policy;
  const tables = await readTables({ target, manifest, sha256, rules }, trip);
  const checked = checkData({ manifest, tables, rules, now: trip.clock.now().getTime() / 1000 });
  for (const { level, reason } of checked.found.slice(0, 20)) trip.log.warn(`${level}: ${reason}`);
  if (note !== undefined) trip.log.warn(note);
  return {
    tables,
    rules,
    checked,
    ...(policy.sha256 === undefined ? {} : { policy: policy.sha256 }),
    ...(note === undefined ? {} : { note }),
    ...(tables.length === 0 ? {} : { profile: writeProfile({ dataset: sha256, manifest, tables }) }),
  };
}
