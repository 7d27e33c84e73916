import type { Fault } from './faults.ts';

const refused = ['throttle', 'error', 'deny', 'skew', 'expire'] satisfies Fault['kind'][];
const kinds = [...refused, 'drop-before', 'drop-after', 'hang-after', 'delay'] satisfies Fault['kind'][];
const numbers = ['times', 'skip', 'milliseconds'];

/** @param value what a test has sent. @returns it as a fault, or what is wrong with it, in sentences. */
export function readFault(value: unknown): Fault | readonly string[] {
  const given = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  const [operation, kind] = [given.get('operation'), given.get('kind')];
  const wrong = [
    ...(typeof operation === 'string' ? [] : ['operation must be a text such as S3.PutObject, S3.* or *']),
    ...(kinds.some((one) => one === kind) ? [] : [`kind must be one of ${kinds.join(', ')}`]),
    ...(['string', 'undefined'].includes(typeof given.get('path')) ? [] : ['path must be a text']),
    ...numbers.filter((name) => !isCount(given.get(name))).map((name) => `${name} must be a whole number from 0`),
    ...[...given.keys()]
      .filter((name) => !['operation', 'kind', 'path', ...numbers].includes(name))
      .map((name) => `there is no ${name}`),
  ];
  return wrong.length > 0 ? wrong : (Object.fromEntries(given) as unknown as Fault); // All its members were looked at.
}

const isCount = (value: unknown): boolean => value === undefined || (Number.isInteger(value) && Number(value) >= 0);
