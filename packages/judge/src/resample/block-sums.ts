import { aliased } from './alias.ts';
import { countsLaw } from './counts-law.ts';
import { type Loops, openLoops } from './kernel.ts';
import { fixed, furnish, layout, type Memory } from './memory.ts';
import { streamOf } from './streams.ts';

/** Some records' part in every resample. */
export interface Block {
  /** Values per record; NaN in one makes its sums NaN. */
  readonly columns: readonly Float64Array[];
  readonly from: number;
  readonly to: number;
  readonly resamples: number;
  /** Of the Poisson law of counts; see rate.ts. */
  readonly rate: number;
  readonly seed: number;
  /** The block's number, which its streams are named by. */
  readonly part: number;
  readonly loops?: 'fast' | 'plain';
}

const panel = 16;

/**
 * Sums of each column over Poisson counts of the block's records, per resample. Counts are drawn for four records at once as one
 * symbol, whose sum of values is looked up in a table ("Four Russians", Arlazarov et al., 1970): the same additions, made once.
 * @returns rows of `resamples` sums: one row per column, and last how many records were drawn.
 */
export default function blockSums(block: Block): Float64Array[] {
  const quads = Math.ceil((block.columns.length + 1) / 4);
  const place = layout(quads, block.resamples);
  const { loops, buffer } = openLoops(place.bytes, block.loops);
  const memory = { ...place, buffer };
  const law = countsLaw(block.rate);
  furnish(buffer, law, streamOf(block.seed, 2 * block.part));
  const rest = streamOf(block.seed, 2 * block.part + 1);
  const work: Work = { block, quads, loops, memory, settle: () => aliased(law.rest, rest.next()) };
  for (let first = block.from; first < block.to; first += panel) addPanel(work, first);
  return unpacked(work);
}

interface Work {
  readonly block: Block;
  readonly quads: number;
  readonly loops: Loops;
  readonly memory: Memory;
  /** @returns four counts of 4 bits each, of which some are larger than a symbol can hold. */
  settle(): number;
}

function addPanel(work: Work, first: number): void {
  const { block, quads, loops, memory } = work;
  writeRows(work, first);
  for (let group = 0; group < 4; group += 1) drawGroup(work, group);
  for (let quad = 0; quad < quads; quad += 1) {
    loops.tables(memory.rows + 512 * quad);
    loops.add(memory.symbols, memory.sums + 32 * block.resamples * quad, block.resamples);
  }
}

/** Records beyond the block are rows of zeros: however often they are drawn, they add nothing and are not counted. */
function writeRows({ block, quads, memory }: Work, first: number): void {
  const rows = new Float64Array(memory.buffer, memory.rows, 64 * quads);
  const there = Math.min(panel, block.to - first);
  rows.fill(0);
  for (let column = 0; column <= block.columns.length; column += 1) {
    const [values, at] = [block.columns[column], 64 * (column >>> 2) + (column & 3)];
    for (let i = 0; i < there; i += 1) rows[at + 4 * i] = values === undefined ? 1 : (values[first + i] as number);
  }
}

function drawGroup(work: Work, group: number): void {
  const { block, loops, memory, settle } = work;
  const out = memory.symbols + group * block.resamples;
  loops.draw(block.resamples, out, memory.list, memory.special);
  const [bytes, words] = [new Uint8Array(memory.buffer), new Uint32Array(memory.buffer)];
  let listed = words[fixed.spilled / 4] ?? 0;
  for (let i = 0; i < (words[fixed.special / 4] ?? 0); i += 1) {
    const replicate = words[memory.special / 4 + i] ?? 0;
    const packed = settle();
    let symbol = 0;
    for (let lane = 0; lane < 4; lane += 1) {
      const count = (packed >>> (4 * lane)) & 15;
      symbol |= Math.min(count, 3) << (2 * lane);
      for (let more = 3; more < count; more += 1) {
        if (listed === memory.room) listed = spill(work, group, listed);
        words[memory.list / 4 + listed] = 4 * replicate + lane;
        listed += 1;
      }
    }
    bytes[out + replicate] = symbol;
  }
  spill(work, group, listed);
}

/** @returns 0: what is left in the list. */
function spill({ block, quads, loops, memory }: Work, group: number, listed: number): 0 {
  for (let quad = 0; quad < quads; quad += 1) {
    const rows = memory.rows + 512 * quad + 128 * group;
    loops.spill(memory.list, listed, rows, memory.sums + 32 * block.resamples * quad);
  }
  return 0;
}

function unpacked({ block: { columns, resamples }, memory }: Work): Float64Array[] {
  return Array.from({ length: columns.length + 1 }, (_, column) => {
    const sums = new Float64Array(memory.buffer, memory.sums + 32 * resamples * (column >>> 2), 4 * resamples);
    return Float64Array.from({ length: resamples }, (_, b) => sums[4 * b + (column & 3)] ?? Number.NaN);
  });
}
