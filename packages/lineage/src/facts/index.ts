import type * as v from 'valibot';
import { dataset } from './dataset.ts';
import { deployment } from './deployment.ts';
import { evaluation } from './evaluation.ts';
import { registration } from './registration.ts';
import { restoration } from './restoration.ts';
import { selection } from './selection.ts';
import { shadow } from './shadow.ts';
import { training } from './training.ts';

const base = 'https://modelway.dev/statements';

/** Every kind of statement. A new version of a kind is a new line here; old lines stay for ever, so old documents keep opening. */
export const factsByKind = {
  dataset,
  training,
  evaluation,
  registration,
  deployment,
  shadow,
  restoration,
  selection,
} as const;

export type Kind = keyof typeof factsByKind;
export type Facts<K extends Kind> = v.InferOutput<(typeof factsByKind)[K]>;

export const kinds = Object.keys(factsByKind) as Kind[];

/** @returns the predicate type of a kind of statement, such as `https://modelway.dev/statements/training/v1`. */
export const predicateType = (kind: Kind): string => `${base}/${kind}/v1`;

/** @returns the kind that a predicate type names, or undefined for one that this version cannot read. */
export function kindOf(type: string): Kind | undefined {
  return kinds.find((kind) => predicateType(kind) === type);
}
