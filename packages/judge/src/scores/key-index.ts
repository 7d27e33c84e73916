/** Finds records by the bytes of their keys, so that no text has to be made of a key that is read. Keys must be different. */
export class KeyIndex {
  private readonly bytes: Uint8Array;
  private readonly starts: Uint32Array;
  private readonly slots: Int32Array;

  constructor(keys: readonly string[]) {
    const encoder = new TextEncoder();
    const encoded = keys.map((key) => encoder.encode(key));
    this.starts = new Uint32Array(keys.length + 1);
    encoded.forEach((it, i) => {
      this.starts[i + 1] = (this.starts[i] ?? 0) + it.length;
    });
    this.bytes = new Uint8Array(this.starts[keys.length] ?? 0);
    this.slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * keys.length + 2))).fill(-1);
    encoded.forEach((it, i) => {
      this.bytes.set(it, this.starts[i]);
      let slot = hash(it, 0, it.length) & (this.slots.length - 1);
      while (this.slots[slot] !== -1) slot = (slot + 1) & (this.slots.length - 1);
      this.slots[slot] = i;
    });
  }

  /** @returns the record's number, or −1. */
  find(key: Uint8Array, from: number, to: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash(key, from, to) & mask; ; slot = (slot + 1) & mask) {
      const record = this.slots[slot] as number; // Safe: masked to the length, which half of is free.
      if (record === -1 || this.same(record, key, from, to)) return record;
    }
  }

  private same(record: number, key: Uint8Array, from: number, to: number): boolean {
    const [start, end] = [this.starts[record] as number, this.starts[record + 1] as number];
    if (end - start !== to - from) return false;
    for (let i = 0; i < to - from; i += 1) if (this.bytes[start + i] !== key[from + i]) return false;
    return true;
  }
}

/** FNV-1a, its bits mixed once more: keys that count up fall far apart. */
function hash(bytes: Uint8Array, from: number, to: number): number {
  let it = 0x811c9dc5;
  for (let i = from; i < to; i += 1) it = Math.imul(it ^ (bytes[i] as number), 0x01000193);
  it = Math.imul(it ^ (it >>> 15), 0x85ebca6b);
  return it ^ (it >>> 13);
}
