import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

/** What never is code, whatever anybody's patterns say. */
const never = ignore().add(['.git', '__pycache__', '*.pyc', '.DS_Store']);

interface Rule {
  /** The folder that the patterns are relative to. */
  readonly base: string;
  readonly patterns: Ignore;
}

/** In the order of their weight: those of the folder that is nearest to a file have the last word. */
export type Rules = readonly Rule[];

/**
 * @param root the checkout, @param folder the source in it: both without links.
 * @returns the rules of every `.gitignore` from the checkout down to the source. Rules by which the source itself would stay out do not
 * count: whoever names it wants it.
 */
export function rulesFor(root: string, folder: string): Rules {
  const steps = relative(root, folder)
    .split(sep)
    .filter((step) => step !== '');
  const above = steps.map((_, depth) => join(root, ...steps.slice(0, depth)));
  const outer = above.flatMap(gitignore).filter(({ base, patterns }) => !patterns.ignores(`${nameIn(base, folder)}/`));
  return rulesBelow(outer, folder);
}

/** @returns the rules with those of a folder further down. */
export const rulesBelow = (rules: Rules, folder: string): Rules => [...rules, ...gitignore(folder)];

/** As Git has it: the last pattern that says anything about a path decides. */
export function isIgnored(rules: Rules, { path, kind }: { path: string; kind: 'file' | 'folder' }): boolean {
  const named = (base: string): string => `${nameIn(base, path)}${kind === 'folder' ? '/' : ''}`;
  if (never.ignores(named(join(path, '..')))) return true;
  return rules.reduce((before, { base, patterns }) => {
    const { ignored, unignored } = patterns.test(named(base));
    return ignored || (before && !unignored);
  }, false);
}

function gitignore(base: string): Rule[] {
  try {
    return [{ base, patterns: ignore().add(readFileSync(join(base, '.gitignore'), 'utf8')) }];
  } catch {
    return []; // Most folders have none.
  }
}

const nameIn = (base: string, path: string): string => relative(base, path).split(sep).join('/');
