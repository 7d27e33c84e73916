import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type IgnoreFile, ignoreRules } from '@modelway/dataset';
import { peer, root } from './peers.ts';
import { dice, seedOf } from './random-tree.ts';

interface Case {
  readonly files: readonly IgnoreFile[];
  readonly paths: readonly string[];
}

const atoms =
  'a|b|foo|x.tmp|keep|*|?|*.tmp|[ab]|[!a]|**|f*o|\\#x|\\!y|#x|a b|.git|.hid|A|[a-c]oo|x[|\\*|é|[z-a]|x\\'.split('|');
const names = 'a|b|foo|x.tmp|keep|y|!y|#x|a b|.git|.hid|A|coo|fo|x[|*|z|é|ab'.split('|');
const seed = seedOf('MODELWAY_SEED');
const roll = dice(seed);

function rule(): string {
  const parts = Array.from({ length: roll.whole(1, 3) }, () => roll.one(atoms)).join('/');
  const blanks = roll.chance(0.1) ? '  ' : '';
  return `${blanks}${roll.chance(0.25) ? '!' : ''}${roll.chance(0.2) ? '/' : ''}${parts}${roll.chance(0.25) ? '/' : ''}${blanks}`;
}

const rules = (): string => Array.from({ length: roll.whole(0, 4) }, rule).join('\n');

function randomCase(): Case {
  const folder = roll.one(['', 'a', 'foo', 'a/b', 'a b', '[x]']);
  const nested = folder === '' ? [] : [{ folder, text: rules() }];
  const path = (): string => {
    const below = Array.from({ length: roll.whole(1, 4) }, () => roll.one(names));
    return [...(folder !== '' && roll.chance(0.6) ? [folder] : []), ...below].join('/') + (roll.chance(0.4) ? '/' : '');
  };
  return { files: [{ folder: '', text: rules() }, ...nested], paths: Array.from({ length: 25 }, path) };
}

async function byDvc(cases: readonly Case[]): Promise<Array<boolean[] | null>> {
  const python = spawn(peer('dvc/bin/python'), [join(root, 'test/peers/dvc_ignore.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  python.stdin.end(JSON.stringify(cases));
  const [said] = await Promise.all([text(python.stdout), once(python, 'close')]);
  return JSON.parse(said) as Array<boolean[] | null>; // What the script beside this file writes.
}

function byUs({ files, paths }: Case): boolean[] | null {
  try {
    return paths.map(ignoreRules(files));
  } catch {
    return null;
  }
}

test(`leaves out what DVC leaves out, and fails where it fails: 4,000 random sets of rules (seed ${seed})`, async () => {
  const cases = Array.from({ length: 4000 }, randomCase);
  const theirs = await byDvc(cases);
  const differences = cases.flatMap((it, i) => {
    const [ours, dvc] = [byUs(it), theirs[i]];
    return JSON.stringify(ours) === JSON.stringify(dvc) ? [] : [{ ...it, ours, dvc }];
  });
  expect(theirs.filter((it) => it !== null).length).toBeGreaterThan(2000);
  expect(differences.slice(0, 3)).toEqual([]);
});
