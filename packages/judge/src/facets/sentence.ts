import type { FacetRule } from '../policy/facet-rule.ts';
import { bounded, percentOf } from '../sentence.ts';
import type { Between } from './band.ts';
import { type BiasName, biasMetrics } from './names.ts';

/** @returns "sex=female" or "age > 40". */
export const facetName = (facet: FacetRule): string =>
  `${bounded(facet.column)}${relation(facet)}${bounded(facetValue(facet))}`;

const relation = ({ disadvantaged }: FacetRule): string => (disadvantaged === undefined ? ' ' : '=');

/** @returns who may be disadvantaged: "female" or "> 40". */
export const facetValue = ({ disadvantaged, above }: FacetRule): string =>
  disadvantaged === undefined ? `> ${above}` : disadvantaged.join(', ');

/** @returns "DI (disparate impact) on sex=female". */
export const subjectOf = (facet: FacetRule, metric: BiasName): string =>
  `${metric} (${biasMetrics[metric].title}) on ${facetName(facet)}`;

/** @returns "from 0.8 to 1.25", "at least 0.8" or "at most 1.25". */
export function allowed({ min, max }: { min?: number | undefined; max?: number | undefined }): string {
  if (min === undefined) return `at most ${max}`;
  return max === undefined ? `at least ${min}` : `from ${min} to ${max}`;
}

/** @returns "is 0.71 (90 % interval 0.62 to 0.80)". */
export const found = (it: Between, confidence: number): string =>
  `is ${number(it.estimate)} (${percentOf(confidence)} % interval ${number(it.low)} to ${number(it.high)})`;

/** Three places, or three digits of what is smaller. */
export function number(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞';
  const text = Math.abs(value) >= 0.01 || value === 0 ? value.toFixed(3) : value.toPrecision(2);
  return text.replace(/^-(?=0\.?0*$)/, '').replace('-', '−');
}
