import { DatasetFault } from './fault.ts';
import { type IgnorePattern, ignorePattern } from './ignore-pattern.ts';

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
 * come after those of its parents; the last rule that fits wins; what lies in an ignored folder cannot be taken back.
 * Unlike Git, blanks on both sides of a line are dropped, and a rule that takes a folder back takes back what lies in it.
 * Case matters. Time: the number of rules for a path, whatever the rules are.
 * @param files from the root downwards. @throws DatasetFault naming every line that DVC would fail on.
 */
export function ignoreRules(files: readonly IgnoreFile[]): Ignores {
  const patterns = readPatterns(files);
  const folders = new Map<string, Folder>([['', { ignored: false, inherited: patterns.map(() => false), names: [] }]]);
  const folderAt = (path: string): Folder => {
    const known = folders.get(path);
    if (known) return known;
    const cut = path.lastIndexOf('/');
    const made = enter(patterns, folderAt(path.slice(0, Math.max(cut, 0))), path.slice(cut + 1));
    folders.set(path, made);
    return made;
  };
  return (path) => {
    if (path.endsWith('/')) return folderAt(path.slice(0, -1)).ignored;
    const cut = path.lastIndexOf('/');
    const folder = folderAt(path.slice(0, Math.max(cut, 0)));
    return folder.ignored || decide(patterns, folder, path.slice(cut + 1), false);
  };
}

interface Folder {
  readonly ignored: boolean;
  readonly names: readonly string[];
  /** For each pattern, whether it fits this folder or one above, and so all that lies in it. */
  readonly inherited: readonly boolean[];
}

function enter(patterns: readonly IgnorePattern[], parent: Folder, name: string): Folder {
  const names = [...parent.names, name];
  const inherited = patterns.map((pattern, i) => parent.inherited[i] || pattern.fits(names, true));
  return { names, inherited, ignored: parent.ignored || decide(patterns, parent, name, true) };
}

function decide(patterns: readonly IgnorePattern[], folder: Folder, name: string, isFolder: boolean): boolean {
  const names = [...folder.names, name];
  const last = patterns.findLast(
    (pattern, i) => (isFolder || !pattern.onlyFolders) && (folder.inherited[i] || pattern.fits(names, isFolder)),
  );
  return last !== undefined && !last.negated;
}

function readPatterns(files: readonly IgnoreFile[]): IgnorePattern[] {
  const faults: string[] = [];
  const own = files.flatMap(({ folder, text }) =>
    text.split(/\r\n|\r|\n/).flatMap((raw, i) => {
      const line = strip(raw);
      const read = line === '' || line.startsWith('#') ? undefined : ignorePattern(below(folder, line));
      if (read !== 'broken') return read ?? [];
      const where = folder === '' ? '.dvcignore' : `${folder}/.dvcignore`;
      faults.push(`${where}: line ${i + 1} is a pattern that DVC cannot read: ${line.slice(0, 80)}; correct it`);
      return [];
    }),
  );
  if (faults.length > 0) throw new DatasetFault(faults);
  return [...builtIn.flatMap((line) => readBuiltIn(line)), ...own];
}

function readBuiltIn(line: string): IgnorePattern[] {
  const read = ignorePattern(line);
  return read === undefined || read === 'broken' ? [] : [read];
}

/** A byte order mark is no blank to Python, and so to DVC a part of the first pattern. */
const strip = (line: string): string => line.replace(/^[^\S\ufeff]+|[^\S\ufeff]+$/g, '');

/**
 * Moves a rule of a nested file to the root as DVC does (`pathspec_math.py`, `change_rule`): anchored rules under the folder, others
 * anywhere below it. DVC takes a leading backslash away, and the folder's name for a pattern: so do we.
 */
function below(folder: string, rule: string): string {
  if (folder === '') return rule;
  const negated = rule.startsWith('!');
  const pattern = negated ? rule.slice(1) : rule;
  const anchored = pattern.slice(0, -1).includes('/') && !pattern.startsWith('**/');
  const bare = pattern.replace(anchored ? /^\// : /^\*\*\//, '').replace(/^\\/, '');
  return `${negated ? '!/' : ''}${folder}/${anchored ? '' : '**/'}${bare}`;
}
