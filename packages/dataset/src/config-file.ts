import { DatasetFault } from './fault.ts';

/** A DVC configuration file: sections, then keys; names in lower case, as DVC folds them. */
export type ConfigFile = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads `.dvc/config` (ConfigObj's syntax, as far as DVC uses it): `[section]`, `['remote "name"']`, `key = value`, `#` comments,
 * values in single or double quotes.
 * @param where its path, for messages. @throws DatasetFault naming every line that is none of these, that says something twice, or
 * whose value DVC would read as something else than the text that stands there.
 */
export function readConfig(text: string, where: string): ConfigFile {
  const sections = new Map<string, Map<string, string>>();
  const faults: string[] = [];
  let section: Map<string, string> | undefined;
  for (const [i, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = raw.trim();
    const fault = (why: string) => void faults.push(`${where}: line ${i + 1} ${why}: ${shown(line)}`);
    const read = readLine(line);
    if (read === 'nothing') continue;
    if (read === undefined || (typeof read !== 'string' && section === undefined))
      fault('is neither [section] nor "key = value" in a section');
    else if (typeof read === 'string') {
      if (sections.has(read)) fault('begins a section that is there already');
      section = sections.get(read) ?? new Map();
      sections.set(read, section);
    } else {
      if (section?.has(read.key)) fault('sets a key of its section again');
      if (read.problem) fault(read.problem);
      section?.set(read.key, read.value);
    }
  }
  if (faults.length > 0) throw new DatasetFault(faults);
  return sections;
}

/** The name of the key, but not what a password may be in. */
const shown = (line: string): string => line.replace(/^([^=[]*=).+$/, '$1 …').slice(0, 80);

interface Setting {
  readonly key: string;
  readonly value: string;
  readonly problem?: string;
}

/** @returns a section's name, a key with its value, `nothing` for blank lines and comments, or undefined for none of these. */
function readLine(line: string): string | Setting | undefined {
  if (line === '' || line.startsWith('#')) return 'nothing';
  const header = /^\[\s*(?:'([^']*)'|"([^"]*)"|([^[\]]*?))\s*\]\s*(?:#.*)?$/.exec(line);
  if (header) return (header[1] ?? header[2] ?? header[3] ?? '').trim().toLowerCase();
  const [, key, value] = /^([^=\s[][^=]*?)\s*=\s*(.*)$/.exec(line) ?? [];
  if (key === undefined || value === undefined) return undefined;
  return { key: key.replace(/^(['"])(.*)\1$/, '$2').toLowerCase(), ...readValue(value) };
}

function readValue(written: string): { value: string; problem?: string } {
  const [, , quoted] = /^(['"])(.*?)\1\s*(?:#.*)?$/.exec(written) ?? [];
  const value = quoted ?? written.replace(/\s*#.*$/, '');
  const problem = problemOf(value, quoted !== undefined);
  return problem === undefined ? { value } : { value, problem };
}

function problemOf(value: string, isQuoted: boolean): string | undefined {
  if (/%\([^)]*\)s/.test(value)) return 'has %(…)s, which DVC would replace; write it without';
  if (isQuoted) return undefined;
  if (/^('''|""")/.test(value)) return 'begins a value of several lines; write it on one line';
  if (/^['"]/.test(value)) return 'has a quote that does not end';
  return value.includes(',')
    ? 'has a comma outside quotes, which DVC reads as a list; put the value in quotes'
    : undefined;
}

/** @returns one configuration of several, key by key; later ones win (`.dvc/config`, then `.dvc/config.local`). */
export function mergeConfigs(files: readonly ConfigFile[]): ConfigFile {
  const merged = new Map<string, Map<string, string>>();
  for (const [name, keys] of files.flatMap((file) => [...file]))
    merged.set(name, new Map([...(merged.get(name) ?? []), ...keys]));
  return merged;
}
