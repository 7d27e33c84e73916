/** Plain scalars that DVC's reader (ruamel, YAML 1.2) would take for a number, a date, a boolean, null or a merge key. */
const otherTypes = [
  /^[-+]?0b[01_]+$/,
  /^[-+]?0o?[0-7_]+$/,
  /^[-+]?[0-9][0-9_]*$/,
  /^[-+][0-9_]+$/,
  /^[-+]?0x[0-9a-fA-F_]+$/,
  /^[-+]?[0-9][0-9_]*\.[0-9_]*([eE][-+]?[0-9]+)?$/,
  /^[-+]?[0-9][0-9_]*[eE][-+]?[0-9]+$/,
  /^[-+]?\.[0-9_]+([eE][-+][0-9]+)?$/,
  /^[-+]?\.(inf|Inf|INF)$/,
  /^\.(nan|NaN|NAN)$/,
  /^\d{4}-\d\d-\d\d$/,
  /^\d{4}-\d\d?-\d\d?([Tt]|[ \t]+)\d\d?:\d\d:\d\d(\.\d*)?([ \t]*(Z|[-+]\d\d?(:\d\d)?))?$/,
  /^(true|True|TRUE|false|False|FALSE|~|null|Null|NULL|=|<<|)$/,
];

/** @returns true when DVC would not read these characters, unquoted, as a string. */
export const isOtherType = (text: string): boolean => otherTypes.some((pattern) => pattern.test(text));

const special = /^[#*&!%@`|>'"{}[\],]|^[-?:]([ \t]|$)|^(---|\.\.\.)|: |:$| #|^ | $/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const unprintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

/**
 * Writes a string as DVC does (ruamel 0.19): plain where it stays a string, else in single quotes, else (control characters, a single
 * quote among them) in double quotes.
 * Never broken over lines: where ruamel breaks a path of more than 70 characters with blanks differs between its versions (0.17,
 * 0.19), and DVC reads the unbroken form as well.
 */
export function yamlScalar(text: string): string {
  if (unprintable.test(text)) return doubleQuoted(text);
  if (!isOtherType(text) && !special.test(text)) return text;
  // Rather double quotes than a single one that is doubled, as ruamel 0.17 had it.
  return text.includes("'") ? doubleQuoted(text) : `'${text}'`;
}

const named: Readonly<Record<string, string>> = { '\u0085': '\\N', '\u00a0': '\\_', '\u2028': '\\L', '\u2029': '\\P' };

/** Characters that would end a line, or not be seen, by their escapes. */
const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => named[character] ?? escapeOf(character.charCodeAt(0).toString(16).toUpperCase()),
  );

const escapeOf = (hex: string): string => (hex.length > 2 ? `\\u${hex}` : `\\x${hex}`);
