import { ServiceError } from '../operation.ts';

/**
 * CBOR (RFC 8949), as far as smithy's rpc-v2-cbor goes: numbers, texts, bytes, lists, maps, tag 1 (time), true, false, null,
 * and lists, maps and texts of indefinite length.
 */
export function decodeCbor(bytes: Buffer): unknown {
  if (bytes.length === 0) return {};
  const reader = new Reader(bytes);
  return reader.item();
}

/** No published input comes near; the stack would end at some thousands. */
const deepest = 100;

const endOfIndefinite = Symbol('break');

class Reader {
  private at = 0;
  private depth = 0;
  private readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  item(): unknown {
    this.depth += 1;
    if (this.depth > deepest)
      throw new ServiceError('SerializationException', `the CBOR text is nested deeper than ${deepest}`);
    const item = this.whole();
    this.depth -= 1;
    return item;
  }

  private whole(): unknown {
    const head = this.take(1).readUInt8();
    const [major, minor] = [head >> 5, head & 31];
    if (major === 7) return this.simple(minor);
    const indefinite = minor === 31;
    const length = indefinite ? Number.POSITIVE_INFINITY : this.length(minor);
    switch (major) {
      case 0:
        return length;
      case 1:
        return -1 - length;
      case 2:
        return indefinite ? Buffer.concat(this.items(length) as Buffer[]) : Buffer.from(this.take(length));
      case 3:
        return indefinite ? this.items(length).join('') : this.take(length).toString('utf8');
      case 4:
        return this.items(length);
      case 5:
        return this.map(length);
      default:
        return this.tagged(length);
    }
  }

  private items(length: number): unknown[] {
    const items: unknown[] = [];
    while (items.length < length) {
      const item = this.item();
      if (item === endOfIndefinite) break;
      items.push(item);
    }
    return items;
  }

  private map(length: number): Record<string, unknown> {
    const map: Record<string, unknown> = {};
    for (let i = 0; i < length; i += 1) {
      const key = this.item();
      if (key === endOfIndefinite) break;
      Object.defineProperty(map, String(key), {
        value: this.item(),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return map;
  }

  /** Tag 1 is a time in seconds since 1970; nothing else is sent. */
  private tagged(tag: number): unknown {
    const value = this.item();
    return tag === 1 ? new Date(Number(value) * 1000) : value;
  }

  private simple(minor: number): unknown {
    const constants: Readonly<Record<number, unknown>> = {
      20: false,
      21: true,
      22: null,
      23: undefined,
      31: endOfIndefinite,
    };
    if (minor in constants) return constants[minor];
    if (minor === 25) return half(this.take(2).readUInt16BE());
    if (minor === 26) return this.take(4).readFloatBE();
    if (minor === 27) return this.take(8).readDoubleBE();
    throw new ServiceError('SerializationException', `CBOR simple value ${minor} has no meaning here`);
  }

  private length(minor: number): number {
    if (minor < 24) return minor;
    if (minor === 24) return this.take(1).readUInt8();
    if (minor === 25) return this.take(2).readUInt16BE();
    if (minor === 26) return this.take(4).readUInt32BE();
    return Number(this.take(8).readBigUInt64BE());
  }

  private take(count: number): Buffer {
    if (this.at + count > this.bytes.length)
      throw new ServiceError('SerializationException', 'the CBOR text ends too early');
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }
}

function half(bits: number): number {
  const [exponent, fraction, sign] = [(bits >> 10) & 31, bits & 1023, bits & 0x8000 ? -1 : 1];
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** @returns the value as CBOR; dates become tag 1, members that are undefined are left out. */
export function encodeCbor(value: unknown): Buffer {
  if (value === null || value === undefined) return Buffer.from([0xf6]);
  if (typeof value === 'boolean') return Buffer.from([value ? 0xf5 : 0xf4]);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? integer(value) : double(value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (value instanceof Date) return Buffer.concat([head(6, 1), double(value.getTime() / 1000)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  if (Array.isArray(value)) return Buffer.concat([head(4, value.length), ...value.map(encodeCbor)]);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  return Buffer.concat([
    head(5, entries.length),
    ...entries.flatMap(([name, member]) => [encodeCbor(name), encodeCbor(member)]),
  ]);
}

const integer = (value: number): Buffer => (value >= 0 ? head(0, value) : head(1, -1 - value));

function double(value: number): Buffer {
  const bytes = Buffer.alloc(9, 0xfb);
  bytes.writeDoubleBE(value, 1);
  return bytes;
}

function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  const bytes = Buffer.alloc(9, (major << 5) | 27);
  bytes.writeBigUInt64BE(BigInt(length), 1);
  return bytes;
}
