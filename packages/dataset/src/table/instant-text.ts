/** @returns the number that `count` digits at `at` are, or NaN when one of them is none. */
function digits(bytes: Uint8Array, at: number, count: number): number {
  let value = 0;
  for (let i = at; i < at + count; i += 1) {
    const digit = (bytes[i] ?? 0) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970-01-01 in the Gregorian calendar, without a Date (H. Hinnant, "chrono-compatible low-level date algorithms"). */
function daysOf(year: number, month: number, day: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= (lengths[month - 1] ?? 0) + leap)) return Number.NaN;
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

const rest = /^[T ](\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?(?:Z|([+-])(\d\d):?(\d\d))?$/;

/** @returns seconds since 1970 of an ISO 8601 date or date and time (UTC where no zone is told), or NaN when the bytes are none. */
export function instantOf(bytes: Uint8Array, start: number, end: number): number {
  if (end - start < 10 || end - start > 35 || bytes[start + 4] !== 45 || bytes[start + 7] !== 45) return Number.NaN;
  const days = daysOf(digits(bytes, start, 4), digits(bytes, start + 5, 2), digits(bytes, start + 8, 2));
  return end - start === 10 ? days * 86400 : days * 86400 + timeOf(bytes, start + 10, end);
}

function timeOf(bytes: Uint8Array, start: number, end: number): number {
  const parts = rest.exec(Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1'));
  if (parts === null) return Number.NaN;
  const [hour, minute, second, fraction] = parts.slice(1, 5).map((it) => Number(it ?? 0)) as Four; // Safe: four groups.
  if (hour > 23 || minute > 59 || second > 60) return Number.NaN;
  const zone = (Number(parts[6] ?? 0) * 60 + Number(parts[7] ?? 0)) * (parts[5] === '-' ? -60 : 60);
  return hour * 3600 + minute * 60 + second + fraction - zone;
}

type Four = [number, number, number, number];
