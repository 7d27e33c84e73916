import { readFileSync } from 'node:fs';
import { columnDrift } from '@modelway/judge';
import { numbers } from './numbers.ts';

/** A process of its own, so that its peak is its own: prints milliseconds and peak MB. */
const [rows = 0, columns = 0] = process.argv.slice(2).map(Number);
const table = (first: number, shift: number): Float64Array[] =>
  Array.from({ length: columns }, (_, i) => {
    const values = numbers(rows, first + i);
    for (let at = 0; at < rows; at += 1) values[at] = (values[at] ?? 0) + shift;
    return values;
  });
const [reference, current] = [table(11, 0), table(101, 0.02)];
const started = performance.now();
for (const [i, column] of reference.entries()) columnDrift(column, current[i] ?? column);
const taken = performance.now() - started;
// Not getrusage: what it tells of a process begins with the size of the one that started it.
const [, peak] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
console.log(taken, Number(peak) / 1024);
