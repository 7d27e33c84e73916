const powers = Float64Array.from({ length: 23 }, (_, i) => 10 ** i);

/** Digits that are exact in a double, and that are read at all before it is left to the platform. */
const [exactDigits, mostDigits] = [15, 19];

/**
 * Reads decimal numbers from bytes without making a string of them. With up to 15 digits both digits and power of ten are exact in
 * a double, so one division rounds right (W. D. Clinger, "How to read floating point numbers accurately", 1990); with 16 to 19 the
 * value may be off by two units in the last place, which no statistic shows: `exact` is then false.
 * Leading zeros make a code (a postal code, an id), not a number.
 */
export class NumberReader {
  value = Number.NaN;
  exact = false;

  /** @returns whether the bytes are a number; then `value` is set. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    this.exact = false;
    let i = start;
    const sign = bytes[i];
    if (sign === 45 || sign === 43) i += 1;
    if (bytes[i] === 48 && i + 1 < end && isDigit(bytes[i + 1])) return false;
    let mantissa = 0;
    let digits = 0;
    let point = -1;
    let any = false;
    for (; i < end; i += 1) {
      const digit = (bytes[i] as number) - 48; // Safe: i is below the end.
      if (digit >= 0 && digit <= 9) {
        any = true;
        mantissa = mantissa * 10 + digit;
        if (mantissa > 0) digits += 1;
      } else if (digit === -2 && point < 0) point = i;
      else return any && (digit | 32) === 53 && this.readAny(bytes, start, end);
    }
    if (!any) return false;
    const decimals = point < 0 ? 0 : end - point - 1;
    if (digits > mostDigits || decimals > 22) return this.readAny(bytes, start, end);
    const value = mantissa / (powers[decimals] as number); // Safe: there are 23 powers.
    this.value = sign === 45 && value !== 0 ? -value : value;
    this.exact = digits <= exactDigits;
    return true;
  }

  /** Exponents and very many digits. */
  private readAny(bytes: Uint8Array, start: number, end: number): boolean {
    if (end - start > 400) return false;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
    this.value = decimal.test(text) ? Number(text) : Number.NaN;
    this.exact = false;
    return Number.isFinite(this.value);
  }
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 48 && byte <= 57;

const decimal = /^[+-]?(?:(?:0|[1-9]\d*)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
