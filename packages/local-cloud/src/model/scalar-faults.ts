import { wholeMatch } from './pattern.ts';
import type { Shape } from './shape.ts';

/** @returns what a text breaks of its shape's constraints, in the service's words. */
export function textFaults({ min, max, pattern, enum: words }: Shape, text: string): string[] {
  if (words !== undefined)
    return words.includes(text) ? [] : [`Member must satisfy enum value set: [${words.join(', ')}]`];
  const long = max !== undefined && text.length > max;
  return [
    ...(long ? [`Member must have length less than or equal to ${max}`] : []),
    ...(min !== undefined && text.length < min ? [`Member must have length greater than or equal to ${min}`] : []),
    // A text over its length is not matched as well: some patterns take for ever on long texts.
    ...(!long && pattern !== undefined && wholeMatch(pattern)?.test(text) === false
      ? [`Member must satisfy regular expression pattern: ${pattern}`]
      : []),
  ];
}

/** @returns what a number breaks of its shape's range. */
export function numberFaults({ min, max }: Shape, value: number): string[] {
  return [
    ...(max !== undefined && value > max ? [`Member must have value less than or equal to ${max}`] : []),
    ...(min !== undefined && value < min ? [`Member must have value greater than or equal to ${min}`] : []),
  ];
}

/** @returns what a list or a map breaks of its size. */
export function sizeFaults({ min, max }: Shape, size: number): string[] {
  return [
    ...(max !== undefined && size > max ? [`Member must have length less than or equal to ${max}`] : []),
    ...(min !== undefined && size < min ? [`Member must have length greater than or equal to ${min}`] : []),
  ];
}
