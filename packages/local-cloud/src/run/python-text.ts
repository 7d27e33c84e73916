import type { PythonDict, PythonValue } from './python-value.ts';

const isList = (value: PythonValue): value is readonly PythonValue[] => Array.isArray(value);

/** `str(value)` of Python. */
export function str(value: PythonValue): string {
  return typeof value === 'string' ? value : repr(value);
}

/** `repr(value)` of Python. */
export function repr(value: PythonValue): string {
  if (value === null) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return floatRepr(value, 'inf', 'nan');
  if (typeof value === 'string') return stringRepr(value);
  if (isList(value)) return `[${value.map(repr).join(', ')}]`;
  return `{${[...value].map(([key, item]) => `${stringRepr(key)}: ${repr(item)}`).join(', ')}}`;
}

/** `json.dumps(value, sort_keys=True, separators=(",", ":"))`: non-ASCII is escaped, NaN and Infinity are words. */
export function dumps(value: PythonValue): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return floatRepr(value, 'Infinity', 'NaN');
  if (typeof value === 'string') return ascii(JSON.stringify(value));
  if (isList(value)) return `[${value.map(dumps).join(',')}]`;
  return `{${sorted(value)
    .map(([key, item]) => `${ascii(JSON.stringify(key))}:${dumps(item)}`)
    .join(',')}}`;
}

/** The entries of a dict as Python sorts them: by code point. */
export function sorted(value: PythonDict): [string, PythonValue][] {
  return [...value].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** Shortest digits that read back, as in JavaScript, but written the way of Python: an exponent below 1e-4 and from 1e16 on. */
function floatRepr(value: number, infinity: string, nan: string): string {
  if (Number.isNaN(value)) return nan;
  if (!Number.isFinite(value)) return value < 0 ? `-${infinity}` : infinity;
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const [digits = '0', power = '0'] = Math.abs(value).toExponential().split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 16) return sign + fixed(digits.replace('.', ''), exponent);
  return `${sign}${digits}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

function fixed(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${whole}.${digits.slice(exponent + 1) || '0'}`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function stringRepr(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text.replace(/[\\\n\r\t]|[\p{C}\p{Z}]/gu, (found) =>
    found === ' ' ? found : (escapes[found] ?? escaped(found)),
  );
  return quote + body.replaceAll(quote, `\\${quote}`) + quote;
}

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, '0')}` : `\\U${code.toString(16).padStart(8, '0')}`;
}

function ascii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
