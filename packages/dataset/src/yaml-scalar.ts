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
const unprintable = /[\u0000-\u001f\u007f-\u0084\u0086-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

/**
 * Writes a string as DVC does: plain where it stays a string, else in single quotes, else (control characters) in double quotes.
 * Never broken over lines: where ruamel breaks a path of more than 70 characters with blanks differs between its versions (0.17,
 * 0.19), and DVC reads the unbroken form as well.
 */
export function yamlScalar(text: string): string {
  if (unprintable.test(text)) return JSON.stringify(text);
  const quoted = isOtherType(text) || special.test(text);
  return quoted ? `'${text.replaceAll("'", "''")}'` : text;
}
