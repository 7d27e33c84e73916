import { createHash } from 'node:crypto';
import type { Answered, Fault } from '@modelway/local-cloud';

const kinds = ['throttle', 'error', 'drop-before', 'drop-after'] as const;

/** Work that was done and that nobody heard of: what makes things twice. Each seed meets those of its turn. */
const unheard: ReadonlyArray<{
  readonly operation: string;
  readonly path?: RegExp;
  /** A text of the path, where calls go side by side and their order says nothing. */
  readonly within?: string;
}> = [
  { operation: 'SageMaker.CreateTrainingJob' },
  { operation: 'SageMaker.CreateModelPackage' },
  { operation: 'SageMaker.CreateEndpoint' },
  { operation: 'S3.PutObject', path: /\/refs\/commits\//, within: '/refs/commits/' },
  { operation: 'S3.PutObject', path: /\/lineage\//, within: '/lineage/' },
  { operation: 'GitHub.POST', path: /\/issues\/\d+\/comments$/ },
  { operation: 'GitHub.POST', path: /\/deployments$/ },
  { operation: 'SageMaker.CreateProcessingJob' },
  { operation: 'SageMaker.CreateEndpointConfig' },
];

export interface Draw {
  readonly seed: number;
  readonly of: number;
  readonly faults: number;
}

/**
 * Draws faults from a hash of the seed: the same seed, the same faults. A fault skips only as many calls as a calm story makes, so
 * nearly every one is met.
 * @param calm the requests of a story without faults.
 */
export function drawFaults(calm: readonly Answered[], { seed, of, faults }: Draw): Fault[] {
  const operations = [...new Set(calm.map((it) => it.operation))].sort();
  const drawn = Array.from({ length: faults }, (_, i): Fault => {
    const pick = <T>(what: string, from: readonly T[]): T => from[below(`${seed} ${i} ${what}`, from.length)] as T; // Never empty.
    const operation = pick('operation', operations);
    const calls = calm.filter((it) => it.operation === operation).length;
    return { operation, kind: pick('kind', kinds), skip: below(`${seed} ${i} skip`, calls) };
  });
  // Last: a call that met an earlier fault is not counted by later ones, so these meet the very calls that they are meant for.
  return [...drawn, ...turnOf({ seed, of }).map((it) => unheardFault(calm, it))];
}

const turnOf = ({ seed, of }: Pick<Draw, 'seed' | 'of'>) => unheard.filter((_, i) => i % of === seed % of);

/** @returns the calls of a seed's turn whose answer should have been lost and was not: then the seed proves less than it says. */
export const heard = (requests: readonly Answered[], turn: Pick<Draw, 'seed' | 'of'>): unknown[] =>
  turnOf(turn).filter(
    ({ operation, path }) =>
      !requests.some((it) => it.operation === operation && it.status === 0 && (!path || path.test(pathOf(it)))),
  );

function unheardFault(calm: readonly Answered[], { operation, path, within }: (typeof unheard)[number]): Fault {
  if (within !== undefined) return { operation, kind: 'drop-after', path: within };
  const calls = calm.filter((it) => it.operation === operation);
  const skip = path ? calls.findIndex((it) => path.test(pathOf(it))) : 0;
  if (!calls[skip]) throw new Error(`the story makes no ${operation} ${path ?? ''}`);
  return { operation, kind: 'drop-after', skip };
}

/** @returns the path of a request of S3 or GitHub, '' of any other. */
const pathOf = ({ input }: Answered): string => String((input as { path?: unknown } | undefined)?.path ?? ''); // Members of an input depend on the service.

/** A whole number from 0 to below `limit` that depends on the text alone. */
const below = (text: string, limit: number): number =>
  createHash('sha256').update(text).digest().readUInt32BE() % limit;
