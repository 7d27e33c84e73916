const powers = Float64Array.from({ length: 23 }, (_, i) => 10 ** i);
const most = 2 ** 53;

/**
 * A JSON number, read from its bytes. Up to 15 digits and 22 places one division of two exact doubles is the right answer (Clinger,
 * 1990); the rest goes through the engine's own reader.
 * @returns NaN where the bytes are no JSON number, or no finite one.
 */
export function decimalAt(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const negative = bytes[at] === 45;
  if (negative) at += 1;
  const first = at;
  let mantissa = 0;
  let digit = (bytes[at] as number) - 48; // Safe, here and below: compared before it is used.
  while (at < to && digit >= 0 && digit <= 9) {
    mantissa = mantissa * 10 + digit;
    at += 1;
    digit = (bytes[at] as number) - 48;
  }
  const whole = at - first;
  if (whole === 0 || (whole > 1 && bytes[first] === 48)) return Number.NaN;
  let places = 0;
  if (at < to && bytes[at] === 46) {
    const point = at;
    at += 1;
    digit = (bytes[at] as number) - 48;
    while (at < to && digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      at += 1;
      digit = (bytes[at] as number) - 48;
    }
    places = at - point - 1;
    if (places === 0) return Number.NaN;
  }
  if (at !== to || mantissa > most || places > 22) return slowly(bytes, from, to);
  const value = mantissa / (powers[places] as number);
  return negative ? -value : value;
}

const grammar = /^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/;

function slowly(bytes: Uint8Array, from: number, to: number): number {
  const text = String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 400)));
  const value = grammar.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}
