import { createHash } from 'node:crypto';
import { pairs } from './pairs.ts';
import { type Bench, row } from './row.ts';

const records = 50_000;

/** The room of records is not built yet, so there is nothing of ours to measure; this is the floor that it will stand on. */
export const bench: Bench = async (note) => {
  note('the records room is not built yet: only the digests that its index will need are measured, beside themselves');
  const keys = Array.from({ length: records }, (_, i) => `subject-${i}`);
  const digest = (): undefined => {
    for (const key of keys) createHash('sha256').update(key).digest();
  };
  const runs = 5;
  const measured = await pairs({ ours: digest, runs });
  const work = `SHA-256 of ${records} keys`;
  return [row({ work, unit: 'ms', ...measured, peerName: 'nothing to compare yet', better: 'less', runs })];
};
