import type { RecordSink } from '../record-sink.ts';
import type { Named } from './columns.ts';

/** Looks at one record after another: each needs a key and, where the file has their columns, finite numbers. */
export function gatherer({ key: { name: keyName }, numbers }: Named, sink: RecordSink) {
  const values = new Float64Array(numbers.length);
  const wanted = numbers.map((it) => it.element !== undefined);
  const key = { bytes: new Uint8Array() as Uint8Array, from: 0, to: 0 };
  return {
    values,
    take(row: number, bytes: Uint8Array, from: number, to: number): void {
      let whole = from < to;
      if (!whole) sink.unreadable(row, keyName);
      for (let c = 0; c < values.length; c += 1)
        if (wanted[c] === true && !Number.isFinite(values[c])) {
          sink.unreadable(row, numbers[c]?.name);
          whole = false;
        }
      if (!whole) return;
      key.bytes = bytes;
      key.from = from;
      key.to = to;
      sink.record(row, key, values);
    },
  };
}
