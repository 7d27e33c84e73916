import { join } from 'node:path';
import { type DataRules, dataRules, noRules } from '@modelway/dataset';
import { sha256 } from '@modelway/lineage';
import { textOf } from './text-of.ts';

/** What is asked of the data of a line, and where that is written. */
export interface DataPolicy {
  readonly rules: DataRules;
  /** Of the file; absent when there is none. */
  readonly sha256?: string;
  /** Why nothing is asked of the data, when people may think otherwise. */
  readonly note?: string;
}

interface Place {
  readonly workspace: string;
  /** Below the workspace. */
  readonly path: string;
  readonly line: string;
}

/** Reads the rules about the data. A repository without a policy has none. @throws PolicyError with every fault of the file. */
export async function readDataPolicy({ workspace, path, line }: Place): Promise<DataPolicy> {
  const text = textOf(join(workspace, path));
  if (text === undefined) return { rules: noRules };
  const { readData } = await import('@modelway/judge');
  const section = readData({ text, file: path }, line, dataRules);
  const digest = { sha256: sha256(text) };
  if (section === undefined)
    return {
      rules: noRules,
      ...digest,
      note: `${path} has no line "${line}", so no rules about the data were applied`,
    };
  const { data = noRules, key, label } = section;
  return { rules: { ...data, key: data.key ?? key, label: data.label ?? label }, ...digest };
}
