import ignore from 'ignore';

/** A `.dvcignore`: where it lies, below the DVC root (`''` for the root itself), and what it says. */
export interface IgnoreFile {
  readonly folder: string;
  readonly text: string;
}

/** @returns true when DVC leaves a path out. Paths are below the DVC root; those of folders end with a slash. */
export type Ignores = (path: string) => boolean;

/** What DVC ignores everywhere (dvc `ignore.py`). */
const builtIn = ['.hg/', '.git/', '.git', '.dvc/'];

/**
 * Joins `.dvcignore` files as DVC does (dvc `ignore.py`, `pathspec_math.py`): the rules of a nested file hold below its folder and
 * come after those of its parents; the last rule that matches wins; what lies in an ignored folder cannot be taken back.
 * Unlike Git, blanks on both sides of a line are dropped. Case matters.
 * @param files from the root downwards.
 */
export function ignoreRules(files: readonly IgnoreFile[]): Ignores {
  const rules = ignore({ ignorecase: false }).add(builtIn);
  for (const { folder, text } of files) {
    const lines = text.split(/\r?\n/).map((line) => line.trim());
    rules.add(lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => below(folder, line)));
  }
  return (path) => rules.ignores(path);
}

/** Moves a rule of a nested file to the root: anchored rules under the folder, others anywhere below it. */
function below(folder: string, rule: string): string {
  if (folder === '') return rule;
  const negated = rule.startsWith('!');
  const pattern = negated ? rule.slice(1) : rule;
  const anchored = pattern.slice(0, -1).includes('/');
  const place = folder.replace(/[\\*?[\]!# ]/g, '\\$&');
  return `${negated ? '!' : ''}/${place}/${anchored ? pattern.replace(/^\//, '') : `**/${pattern}`}`;
}
