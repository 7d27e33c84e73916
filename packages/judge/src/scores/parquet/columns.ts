import type { FileMetaData, SchemaElement } from 'hyparquet';
import { nearest } from '../../policy/nearest.ts';
import type { RecordColumns } from '../record-sink.ts';
import { ScoreFileFault } from '../score-file-fault.ts';

const keyTypes = ['BYTE_ARRAY', 'INT32', 'INT64'];
const numberTypes = ['DOUBLE', 'FLOAT', 'INT32', 'INT64', 'BOOLEAN'];

/** The columns that are read, the key first; undefined: the file has none of that name. */
export interface Named {
  readonly key: SchemaElement;
  readonly numbers: ReadonlyArray<{ readonly name: string; readonly element: SchemaElement | undefined }>;
}

/** @throws ScoreFileFault naming every column that is not there or is of another type. */
export function namedColumns({ schema }: FileMetaData, { key, required, optional }: RecordColumns): Named {
  const flat = schema.slice(1).filter((it) => it.num_children === undefined);
  const find = (name: string) => flat.find((it) => it.name === name && it.repetition_type !== 'REPEATED');
  const known = flat.map((it) => it.name.slice(0, 80)).slice(0, 30);
  const faults = [key, ...required].flatMap((name) => {
    if (find(name) !== undefined) return [];
    const close = nearest(name, known);
    return [`has no column "${name}"; it has ${known.join(', ')}${close ? `; did you mean "${close}"?` : ''}`];
  });
  const all = [...required, ...optional].map((name) => ({ name, element: find(name) }));
  const bad = [{ element: find(key), types: keyTypes, what: 'texts or whole numbers' }]
    .concat(all.map(({ element }) => ({ element, types: numberTypes, what: 'numbers' })))
    .flatMap(({ element, types, what }) =>
      element === undefined || (types.includes(element.type ?? '') && isBare(element))
        ? []
        : [`has a column "${element.name}" of ${kindOf(element)}; it must hold ${what}`],
    );
  const found = find(key);
  if (found === undefined || faults.length + bad.length > 0) throw new ScoreFileFault([...faults, ...bad].join('; '));
  return { key: found, numbers: all };
}

/** A number that means a date, an amount or a size without a sign is not the number that its bytes spell. */
const bare = ['UTF8', 'ENUM', 'JSON', 'INT_8', 'INT_16', 'INT_32', 'INT_64', 'STRING', 'INTEGER'];
function isBare({ type, converted_type: converted, logical_type: logical }: SchemaElement): boolean {
  const kind = logical?.type ?? converted;
  if (logical?.type === 'INTEGER' && !logical.isSigned) return false;
  if (type === 'BYTE_ARRAY' && kind !== undefined) return ['UTF8', 'STRING', 'ENUM', 'JSON'].includes(kind);
  return kind === undefined || bare.includes(kind);
}

const kindOf = ({ type, logical_type: logical, converted_type: converted }: SchemaElement): string =>
  `${type ?? 'a group'}${(logical?.type ?? converted) ? ` (${logical?.type ?? converted})` : ''}`;
