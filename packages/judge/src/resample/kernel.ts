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
}

/** kernel.wat, assembled by wat2wasm of wabt 1.0. */
const assembled = [
  'AGFzbQEAAAABEgNgBH9/f38AYAF/AGADf39/AAIIAQFtAW0CAAEDBQQAAQIABx8EBGRyYXcAAAZ0YWJsZXMAAQNhZGQAAgVzcGlsbAADCuMGBK',
  'oCAQp/QYA4KAIAIQRBhDgoAgAhBUGIOCgCACEGQYw4KAIAIQcgAiEMIAMhDQNAIAVBBWxBB3dBCWwhCSAFQQl0IQsgBiAEcyEGIAcgBXMhByAF',
  'IAZzIQUgBCAHcyEEIAYgC3MhBiAHQQt3IQcgCUEWdiEKIAogCkEBdC8BgCAgCUH///8BcSAKQQJ0KAIASRshCyALQYACTwRAIAtBgARGBEAgAy',
  'AINgIAIANBBGohA0EAIQsFIAIgCEECdCALLQCANHI2AgAgAkEEaiECIAstAIAwIQsLCyABIAhqIAs6AAAgCEEBaiIIIABJDQALQYA4IAQ2AgBB',
  'hDggBTYCAEGIOCAGNgIAQYw4IAc2AgBBkDggAiAMa0ECdjYCAEGUOCADIA1rQQJ2NgIAC8gBAgV/AntBgMAAIQEDQCAB/QwAAAAAAAAAAAAAAA',
  'AAAAAA/QsEACAB/QwAAAAAAAAAAAAAAAAAAAAA/QsEECABQSBqIQFBICEDQQAhBANAIAD9AAQAIQYgAP0ABBAhByABIANBA2xqIQIDQCABIAEg',
  'A2v9AAQAIAb98AH9CwQAIAEgASADa/0ABBAgB/3wAf0LBBAgAUEgaiIBIAJJDQALIABBIGohACADQQJ0IQMgBEEBaiIEQQRJDQALIAVBAWoiBU',
  'EESQ0ACwv6AQMCfwJ7An8gACACaiEDIAJBAXQhByACQQNsIQgDQCAB/QAEACEFIAH9AAQQIQYgAC0AAEEFdCEEIAUgBP0ABIBA/fABIQUgBiAE',
  '/QAEkED98AEhBiAAIAJqLQAAQQV0IQQgBSAE/QAEgIAB/fABIQUgBiAE/QAEkIAB/fABIQYgACAHai0AAEEFdCEEIAUgBP0ABIDAAf3wASEFIA',
  'YgBP0ABJDAAf3wASEGIAAgCGotAABBBXQhBCAFIAT9AASAgAL98AEhBSAGIAT9AASQgAL98AEhBiABIAX9CwQAIAEgBv0LBBAgAUEgaiEBIABB',
  'AWoiACADSQ0ACwtvAQR/IAFFBEAPCyAAIAFBAnRqIQQDQCAAKAIAIQUgAyAFQQJ2QQV0aiEGIAIgBUEDcUEFdGohByAGIAb9AAQAIAf9AAQA/f',
  'AB/QsEACAGIAb9AAQQIAf9AAQQ/fAB/QsEECAAQQRqIgAgBEkNAAsL',
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
