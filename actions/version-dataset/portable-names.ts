import { bounded } from './findings.ts';

/** Names that Windows keeps for devices, whatever their extension (Microsoft, "Naming Files, Paths, and Namespaces"). */
const devices = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

const forWindows: ReadonlyArray<readonly [pattern: RegExp, why: string]> = [
  [devices, 'is the name of a device on Windows'],
  [/[<>:"\\|?*\t]/, 'has a character that names on Windows cannot have'],
  [/[ .]$/, 'ends with a blank or a dot, which Windows drops'],
];

/** Any of these in any part of a path: most paths have none, and need not be taken apart to be known for fine. */
const suspicious = /(?:^|\/)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:[./]|$)|[<>:"\\|?*\t]|[ .](?:\/|$)/i;

/**
 * Looks for names that cannot all be restored on another system. DVC takes them, so they are no fault.
 * @param paths of all files. @returns warnings, a few of each kind.
 */
export function unportable(paths: readonly string[]): string[] {
  const found = paths
    .filter((path) => suspicious.test(path))
    .flatMap((path) => {
      const why = path.split('/').flatMap((name) => forWindows.find(([pattern]) => pattern.test(name))?.[1] ?? [])[0];
      return why === undefined ? [] : [`${path}: ${why}; it cannot be pulled there`];
    });
  return [...bounded(collisions(paths)), ...bounded(found)];
}

/** What folding could change: all but lower-case ASCII. */
const foldable = /[^ -@[-~\t]/;

/** Names that differ by case only are one file on macOS and Windows: whoever pulls there loses one of them. */
function collisions(paths: readonly string[]): string[] {
  // Of two names that fold to one, one is not folded; most often none is unfolded, and nothing has to be remembered.
  if (!paths.some((path) => foldable.test(path))) return [];
  const seen = new Map<string, string>();
  return paths.flatMap((path) => {
    const folded = path.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    seen.set(folded, path);
    return other === undefined
      ? []
      : [`${path}: differs from ${other} by case or by Unicode form only; on macOS and Windows they are one file`];
  });
}
