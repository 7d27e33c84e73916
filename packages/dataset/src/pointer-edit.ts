import { isMap, isNode, isScalar, type Pair, type YAMLMap } from 'yaml';
import { yamlScalar } from './yaml-scalar.ts';

/** What an entry is to say: undefined takes a key away. */
export type Wanted = ReadonlyArray<readonly [key: string, value: string | number | true | undefined]>;

/** One piece of the text that is to be replaced; ends are offsets. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * Changes values of one entry in the text itself, so that all else stays as it was written, byte for byte: comments, order, quotes,
 * indentation, broken lines. New keys go to the end of the entry, below the comments that follow it: there DVC's own update puts
 * them (ruamel takes those comments for the last key's).
 * @param entry a mapping of the document that was parsed from `text`.
 * @returns the new text, or undefined when the entry is not written one key to a line.
 */
export function editEntry(text: string, entry: YAMLMap, wanted: Wanted): string | undefined {
  const pairs = new Map(entry.items.map((pair) => [String(pair.key), pair]));
  if (entry.flow || entry.items.length === 0) return undefined;
  const edits: Edit[] = [];
  const added: string[] = [];
  for (const [key, value] of wanted) {
    const pair = pairs.get(key);
    if (pair === undefined) {
      if (value !== undefined) added.push(`${key}: ${written(value)}`);
      continue;
    }
    const edit = value === undefined ? removal(text, pair) : replacement(pair, value);
    if (edit === undefined) return undefined;
    edits.push(edit);
  }
  if (added.length > 0) edits.push(addition(text, entry, added));
  return apply(text, edits);
}

const written = (value: string | number | true): string =>
  typeof value === 'string' ? yamlScalar(value) : String(value);

function replacement({ value: node }: Pair, value: string | number | true): Edit | undefined {
  if (!isScalar(node) || !node.range || node.anchor || node.tag) return undefined;
  const [from, to] = node.range;
  return String(node.value) === String(value) ? { from, to: from, text: '' } : { from, to, text: written(value) };
}

/** All lines of a pair. @returns undefined when something else stands on its first line, as the dash of a list does. */
function removal(text: string, pair: Pair): Edit | undefined {
  if (!isNode(pair.key) || !pair.key.range) return undefined;
  const from = text.lastIndexOf('\n', pair.key.range[0] - 1) + 1;
  if (text.slice(from, pair.key.range[0]).trim() !== '') return undefined;
  return { from, to: lineAfter(text, endOf(pair)), text: '' };
}

function addition(text: string, entry: YAMLMap, lines: readonly string[]): Edit {
  const last = entry.items.at(-1);
  let at = lineAfter(text, last ? endOf(last) : text.length);
  for (let line = lineAt(text, at); line !== '' && /^[ \t]*(#.*)?\r?\n?$/.test(line); line = lineAt(text, at))
    at += line.length;
  const first = entry.items[0]?.key;
  const start = isNode(first) && first.range ? first.range[0] : 0;
  const indent = ' '.repeat(start - (text.lastIndexOf('\n', start - 1) + 1));
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const begin = at > 0 && text[at - 1] !== '\n' ? end : '';
  return { from: at, to: at, text: begin + lines.map((line) => `${indent}${line}${end}`).join('') };
}

/** Where the content of a pair ends, before the comments and blank lines that follow it. */
function endOf({ key, value }: Pair): number {
  const node = isNode(value) && value.range ? value : key;
  if (isMap(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1) as Pair); // Safe: it has one.
  return isNode(node) && node.range ? node.range[1] : 0;
}

/** Block scalars end behind their last line already. */
const lineAfter = (text: string, at: number): number =>
  text[at - 1] === '\n' ? at : at + (/^[^\n]*\n?/.exec(text.slice(at))?.[0].length ?? 0);

const lineAt = (text: string, at: number): string => /^[^\n]*\n?/.exec(text.slice(at))?.[0] ?? '';

const apply = (text: string, edits: readonly Edit[]): string =>
  [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((now, { from, to, text: piece }) => now.slice(0, from) + piece + now.slice(to), text);
