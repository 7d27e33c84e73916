import { DatasetFault } from './fault.ts';

/** A DVC configuration file: sections, then keys; names in lower case, as DVC folds them. */
export type ConfigFile = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads `.dvc/config` (ConfigObj's syntax, as far as DVC uses it): `[section]`, `['remote "name"']`, `key = value`, `#` comments,
 * values in single or double quotes.
 * @param where its path, for messages. @throws DatasetFault naming every line that is none of these.
 */
export function readConfig(text: string, where: string): ConfigFile {
  const sections = new Map<string, Map<string, string>>();
  const faults: string[] = [];
  let section: Map<string, string> | undefined;
  for (const [i, line] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const read = readLine(line.trim());
    if (read === 'nothing') continue;
    if (typeof read === 'string') {
      section = sections.get(read) ?? new Map();
      sections.set(read, section);
    } else if (read === undefined || section === undefined) {
      faults.push(
        `${where}: line ${i + 1} is neither [section] nor "key = value" in a section: ${line.trim().slice(0, 80)}`,
      );
    } else section.set(...read);
  }
  if (faults.length > 0) throw new DatasetFault(faults);
  return sections;
}

/** @returns a section's name, a key with its value, `nothing` for blank lines and comments, or undefined for none of these. */
function readLine(line: string): string | [key: string, value: string] | undefined {
  if (line === '' || line.startsWith('#')) return 'nothing';
  const header = /^\[\s*(?:'([^']*)'|"([^"]*)"|([^\]]*?))\s*\]\s*(?:#.*)?$/.exec(line);
  if (header) return (header[1] ?? header[2] ?? header[3] ?? '').toLowerCase();
  const [, key, value] = /^([^=\s][^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  return [key.replace(/^(['"])(.*)\1$/, '$2').toLowerCase(), unquote(value)];
}

function unquote(value: string): string {
  const [, , quoted] = /^(['"])(.*?)\1\s*(?:#.*)?$/.exec(value) ?? [];
  return quoted ?? value.replace(/\s*#.*$/, '');
}

/** @returns one configuration of several, key by key; later ones win (`.dvc/config`, then `.dvc/config.local`). */
export function mergeConfigs(files: readonly ConfigFile[]): ConfigFile {
  const merged = new Map<string, Map<string, string>>();
  for (const [name, keys] of files.flatMap((file) => [...file]))
    merged.set(name, new Map([...(merged.get(name) ?? []), ...keys]));
  return merged;
}
