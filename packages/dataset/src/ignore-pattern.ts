import { type NameGlob, nameGlob } from './name-glob.ts';

/** One line of an ignore file. */
export interface IgnorePattern {
  /** Takes back what lines above it left out. */
  readonly negated: boolean;
  /** Ends with a slash: says nothing of files. */
  readonly onlyFolders: boolean;
  /** @returns whether it fits all of a path, given by its names. */
  fits(names: readonly string[], isFolder: boolean): boolean;
}

type Part = NameGlob | '**';

/**
 * Reads a line as DVC 3 does (pathspec 1.1, `patterns/gitignore/spec.py`). A pattern without a slash, but at its end, fits at any
 * depth; `**` stands for any number of folders.
 * @returns the pattern; undefined for one that fits nothing; `broken` for one that DVC fails on.
 */
export function ignorePattern(line: string): IgnorePattern | undefined | 'broken' {
  const negated = line.startsWith('!');
  const onlyFolders = line.endsWith('/');
  const written = partsOf((negated ? line.slice(1) : line).split('/'));
  const kind = written === undefined ? 'nothing' : wholeOf(written, onlyFolders);
  if (written === undefined || kind === 'nothing') return undefined;
  if (kind === 'everything') return { negated, onlyFolders, fits: () => true };
  const parts = written.map((part) => (part === '**' ? part : nameGlob(part)));
  const unfit = parts.find((part) => part === 'discard' || part === 'broken');
  if (unfit === 'discard') return undefined;
  if (unfit === 'broken' || parts.includes('unordered')) return 'broken';
  const read = parts.filter((part): part is Part => typeof part === 'function' || part === '**'); // All of them.
  const endsInside = read.at(-1) === '**';
  const before = endsInside ? read.slice(0, -1) : read;
  const fits = fitting(before);
  return { negated, onlyFolders, fits: (names, isFolder) => (isFolder || !endsInside) && fits(names) };
}

/** @returns the parts in one form: leading and last `**` spelled out, two in a row made one; undefined for nothing at all. */
function partsOf(given: readonly string[]): string[] | undefined {
  const parts = [...given];
  if (parts[0] === '') parts.shift();
  else if ((parts.length === 1 || (parts.length === 2 && parts[1] === '')) && parts[0] !== '**') parts.unshift('**');
  if (parts.length === 0 || (parts.length === 1 && parts[0] === '')) return undefined;
  if (parts.at(-1) === '') parts[parts.length - 1] = '**';
  return parts.filter((part, i) => part !== '**' || parts[i - 1] !== '**');
}

/**
 * The patterns that pathspec has a short form for. That of `**`, `*` and the like fits everything; that of `*​/` is a single slash,
 * which DVC looks for at the beginning of a relative path, so that there it never fits.
 */
function wholeOf(parts: readonly string[], onlyFolders: boolean): 'everything' | 'nothing' | 'parts' {
  const text = parts.join('/');
  if (text === '**') return onlyFolders ? 'nothing' : 'everything';
  if (text === '**/*') return 'everything';
  return text === '**/*/**' ? 'nothing' : 'parts';
}

/** Most patterns are one name at any depth, and most files fit none: these cost the look at one name. */
function fitting(parts: readonly Part[]): (names: readonly string[]) => boolean {
  const [anywhere, name, ...more] = parts;
  if (anywhere !== '**' || typeof name !== 'function' || more.length > 0) return (names) => match(parts, names);
  return (names) => names.length > 0 && name(names[names.length - 1] ?? '');
}

function match(parts: readonly Part[], names: readonly string[]): boolean {
  // Which names may come next, after the parts so far: one row of the table of parts and names.
  let starts = new Set([0]);
  for (const part of parts) {
    const next = new Set<number>();
    for (const at of starts) {
      const name = names[at];
      if (part === '**') for (let i = at; i <= names.length; i += 1) next.add(i);
      else if (name !== undefined && part(name)) next.add(at + 1);
    }
    starts = next;
  }
  return starts.has(names.length);
}
