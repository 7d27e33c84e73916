import { canonicalJson, sha256 } from '@modelway/lineage';
import { planTag } from './plan-tag.ts';

/** A name for what a request makes, and the tags that tell it from what others made. */
export interface PlanName {
  readonly name: string;
  /** SHA-256 of the request's canonical JSON. */
  readonly digest: string;
  readonly tags: Array<{ Key: string; Value: string }>;
}

/**
 * Derives the name of a resource from what is asked for, so that a re-run finds what the first run made.
 * @param kind one short word, at most 9 letters: with a line of 40 and 12 digits of the digest that makes 63, SageMaker's limit.
 * @param request all that makes the resource what it is, as JSON; without name and tags.
 */
export function planName(line: string, kind: string, request: object): PlanName {
  const digest = sha256(canonicalJson(request));
  return {
    name: `${line}-${kind}-${digest.slice(0, 12)}`.toLowerCase(),
    digest,
    tags: [
      { Key: 'modelway:line', Value: line },
      { Key: planTag, Value: digest },
    ],
  };
}
