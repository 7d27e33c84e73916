import { plainLoops } from './plain.ts';

/** What is done millions of times. Addresses are bytes; see memory.ts and kernel.wat for what lies where. */
export interface Loops {
  /** Draws n symbols of one group. */
  draw(n: number, out: number, list: number, special: number): void;
  /** Sums of each group's four rows under every symbol. */
  tables(rows: number): void;
  /** Adds to n replicates' sums what the tables hold under their symbols. */
  add(symbols: number, sums: number, n: number): void;
  /** Adds rows one by one. */
  spill(list: number, count: number, rows: number, sums: number): void;
  /** Weights of four records from each of n symbols. */
  spread(symbols: number, n: number, wide: number, to: number): void;
  /** Sum of bytes. */
  total(from: number, end: number): number;
  /** Area under the ROC curve of weighted records. */
  area(ranked: number, end: number, weights: number): number;
}

/** kernel.wat, assembled by wat2wasm of wabt 1.0. */
const assembled = [
  'AGFzbQEAAAABHwVgBH9/f38AYAF/AGADf39/AGACf38Bf2ADf39/AXwCCAEBbQFtAgABAwgHAAECAAADBAc3BwRkcmF3AAAGdGFibGVzAAEDYW',
  'RkAAIFc3BpbGwAAwZzcHJlYWQABAV0b3RhbAAFBGFyZWEABgriCAeqAgEKf0GAOCgCACEEQYQ4KAIAIQVBiDgoAgAhBkGMOCgCACEHIAIhDCAD',
  'IQ0DQCAFQQVsQQd3QQlsIQkgBUEJdCELIAYgBHMhBiAHIAVzIQcgBSAGcyEFIAQgB3MhBCAGIAtzIQYgB0ELdyEHIAlBFnYhCiAKIApBAXQvAY',
  'AgIAlB////AXEgCkECdCgCAEkbIQsgC0GAAk8EQCALQYAERgRAIAMgCDYCACADQQRqIQNBACELBSACIAhBAnQgCy0AgDRyNgIAIAJBBGohAiAL',
  'LQCAMCELCwsgASAIaiALOgAAIAhBAWoiCCAASQ0AC0GAOCAENgIAQYQ4IAU2AgBBiDggBjYCAEGMOCAHNgIAQZA4IAIgDGtBAnY2AgBBlDggAy',
  'ANa0ECdjYCAAvIAQIFfwJ7QYDAACEBA0AgAf0MAAAAAAAAAAAAAAAAAAAAAP0LBAAgAf0MAAAAAAAAAAAAAAAAAAAAAP0LBBAgAUEgaiEBQSAh',
  'A0EAIQQDQCAA/QAEACEGIAD9AAQQIQcgASADQQNsaiECA0AgASABIANr/QAEACAG/fAB/QsEACABIAEgA2v9AAQQIAf98AH9CwQQIAFBIGoiAS',
  'ACSQ0ACyAAQSBqIQAgA0ECdCEDIARBAWoiBEEESQ0ACyAFQQFqIgVBBEkNAAsL+gEDAn8CewJ/IAAgAmohAyACQQF0IQcgAkEDbCEIA0AgAf0A',
  'BAAhBSAB/QAEECEGIAAtAABBBXQhBCAFIAT9AASAQP3wASEFIAYgBP0ABJBA/fABIQYgACACai0AAEEFdCEEIAUgBP0ABICAAf3wASEFIAYgBP',
  '0ABJCAAf3wASEGIAAgB2otAABBBXQhBCAFIAT9AASAwAH98AEhBSAGIAT9AASQwAH98AEhBiAAIAhqLQAAQQV0IQQgBSAE/QAEgIAC/fABIQUg',
  'BiAE/QAEkIAC/fABIQYgASAF/QsEACABIAb9CwQQIAFBIGohASAAQQFqIgAgA0kNAAsLbwEEfyABRQRADwsgACABQQJ0aiEEA0AgACgCACEFIA',
  'MgBUECdkEFdGohBiACIAVBA3FBBXRqIQcgBiAG/QAEACAH/QAEAP3wAf0LBAAgBiAG/QAEECAH/QAEEP3wAf0LBBAgAEEEaiIAIARJDQALCzQB',
  'AX8gACABaiEEA0AgAyACIAAtAABBAnRqKAIANgIAIANBBGohAyAAQQFqIgAgBEkNAAsLOwEBewNAIAIgAP0ABAD9ff1//a4BIQIgAEEQaiIAIA',
  'FJDQALIAL9GwAgAv0bAWogAv0bAiAC/RsDamoLjAECB38BfgNAIAAoAgAhAyACIANBAnZqLQAAIQQgBEEAIANBAXFrcSEFIAYgBWohBiAHIAQg',
  'BWtqIQcgA0ECcQRAIAogBq0gCEEBdCAHaq1+fCEKIAggB2ohCCAJIAZqIQlBACEGQQAhBwsgAEEEaiIAIAFJDQALIAq6RAAAAAAAAABAIAm4oi',
  'AIuKKjCw==',
];

/** What is used of WebAssembly: the types of Node alone do not have it. */
interface Assembly {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

/** Loops with the memory that they work in. `fast` has them twice as wide where there is WebAssembly; the bits are the same. */
export function openLoops(bytes: number, kind: 'fast' | 'plain' = 'fast'): { loops: Loops; buffer: ArrayBuffer } {
  // Safe: it is there or it is not, and it is everywhere the same.
  const { WebAssembly: assembly } = globalThis as { WebAssembly?: Assembly };
  if (kind === 'plain' || assembly === undefined) {
    const buffer = new ArrayBuffer(Math.ceil(bytes / 16) * 16);
    return { loops: plainLoops(buffer), buffer };
  }
  const memory = new assembly.Memory({ initial: Math.ceil(bytes / 65_536) });
  const module = new assembly.Module(Buffer.from(assembled.join(''), 'base64'));
  // Safe: these are the exports of the module above.
  const { exports } = new assembly.Instance(module, { m: { m: memory } }) as { exports: Loops };
  return { loops: exports, buffer: memory.buffer };
}
