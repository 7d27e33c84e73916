import { ServiceError } from '../operation.ts';
import { numberFaults, sizeFaults, textFaults } from './scalar-faults.ts';
import type { Model, Shape } from './shape.ts';

/**
 * Checks an input against the service's published model and gives it its types: times become dates.
 * @param input what the wire carried. Unknown members are refused: AWS ignores them, and so hides a misspelt option until it matters.
 * @throws ServiceError `ValidationException`, or what the model calls it, with every fault, in the service's words; `SerializationException` for a wrong JSON type.
 */
export function checkInput(model: Model, operation: string, input: unknown): unknown {
  const faults: string[] = [];
  const value = walk(
    { model, faults },
    {
      name: (Object.hasOwn(model.operations, operation) && model.operations[operation]) || '',
      path: '',
      value: input ?? {},
    },
  );
  if (faults.length === 0) return value;
  const count = faults.length === 1 ? '1 validation error' : `${faults.length} validation errors`;
  throw new ServiceError(model.invalid ?? 'ValidationException', `${count} detected: ${faults.join('; ')}`);
}

interface Walk {
  readonly model: Model;
  readonly faults: string[];
}

interface At {
  readonly name: string;
  readonly path: string;
  readonly value: unknown;
}

function walk(it: Walk, at: At): unknown {
  const shape = it.model.shapes[at.name];
  if (shape === undefined) return at.value;
  return (walkers[shape.type] ?? asIs)(it, at, shape);
}

type Walker = (it: Walk, at: At, shape: Shape) => unknown;

const asIs: Walker = (_, { value }) => value;

const structure: Walker = (it, { name, path, value }, { members = {}, required = [] }) => {
  const given = objectOf(value, path, name);
  for (const member of required)
    if (given[member] === undefined || given[member] === null)
      note(it, { path: join(path, member), shown: 'null', faults: ['Member must not be null'] });
  const known = Object.keys(members);
  const entries = Object.entries(given).filter(([, one]) => one !== null && one !== undefined);
  for (const [member] of entries) {
    if (!Object.hasOwn(members, member))
      note(it, {
        path: join(path, member),
        shown: "'…'",
        faults: [`Member is unknown; known members are: [${known.join(', ')}]`],
      });
  }
  const checked = entries.flatMap(([member, one]) => {
    const shapeName = Object.hasOwn(members, member) ? members[member] : undefined;
    return shapeName === undefined
      ? []
      : [[member, walk(it, { name: shapeName, path: join(path, member), value: one })] as const];
  });
  return Object.fromEntries(checked);
};

const list: Walker = (it, { path, value }, shape) => {
  if (!Array.isArray(value)) throw wrongType('list', path);
  note(it, { path, shown: java(value), faults: sizeFaults(shape, value.length) });
  return value.map((one: unknown, i) =>
    walk(it, { name: shape.member ?? '', path: `${path}.${i + 1}.member`, value: one }),
  );
};

const map: Walker = (it, { name, path, value }, shape) => {
  const entries = Object.entries(objectOf(value, path, name));
  note(it, { path, shown: java(value), faults: sizeFaults(shape, entries.length) });
  for (const [key] of entries) walk(it, { name: shape.key ?? '', path: `${path}.${key}.key`, value: key });
  return Object.fromEntries(
    entries.map(([key, one]) => [
      key,
      walk(it, { name: shape.value ?? '', path: `${path}.${key}.member`, value: one }),
    ]),
  );
};

const text: Walker = (it, { path, value }, shape) => {
  if (typeof value !== 'string') throw wrongType('string', path);
  note(it, { path, shown: java(value), faults: textFaults(shape, value) });
  return value;
};

const number: Walker = (it, { path, value }, shape) => {
  if (typeof value !== 'number') throw wrongType(shape.type, path);
  if ((shape.type === 'integer' || shape.type === 'long') && !Number.isInteger(value))
    throw wrongType(shape.type, path);
  note(it, { path, shown: java(value), faults: numberFaults(shape, value) });
  return value;
};

const boolean: Walker = (_, { path, value }) => {
  if (typeof value !== 'boolean') throw wrongType('boolean', path);
  return value;
};

/** JSON carries seconds since 1970; CBOR has dates already; query and old clients send ISO 8601. */
const timestamp: Walker = (_, { path, value }) => {
  const date = value instanceof Date ? value : new Date(typeof value === 'number' ? value * 1000 : String(value));
  if (Number.isNaN(date.getTime())) throw wrongType('timestamp', path);
  return date;
};

const walkers: Readonly<Record<string, Walker>> = {
  structure,
  list,
  map,
  string: text,
  integer: number,
  long: number,
  float: number,
  double: number,
  boolean,
  timestamp,
};

function note(
  { faults }: Walk,
  { path, shown, faults: found }: { path: string; shown: string; faults: readonly string[] },
): void {
  for (const fault of found) faults.push(`Value ${shown} at '${path}' failed to satisfy constraint: ${fault}`);
}

/** Members are named as Java names them: the first letter small. */
const join = (path: string, member: string): string =>
  `${path === '' ? '' : `${path}.`}${member.charAt(0).toLowerCase()}${member.slice(1)}`;

function objectOf(value: unknown, path: string, name: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw wrongType(name || 'structure', path);
}

const wrongType = (type: string, path: string): ServiceError =>
  new ServiceError('SerializationException', `${path || 'the request'} must be of type ${type}`);

/** A value as Java prints it, cut to a length that a message bears. */
function java(value: unknown): string {
  const printed = (it: unknown): string => {
    if (Array.isArray(it)) return `[${it.map(printed).join(', ')}]`;
    if (typeof it === 'object' && it !== null)
      return `{${Object.entries(it)
        .map(([key, one]) => `${key}=${printed(one)}`)
        .join(', ')}}`;
    return String(it);
  };
  return `'${printed(value).slice(0, 500)}'`;
}
