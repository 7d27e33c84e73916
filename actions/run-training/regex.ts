/**
 * A metric's regular expression as SageMaker reads it, with Python's `re`; what is written otherwise in JavaScript is translated.
 * @returns undefined when it is none.
 */
export function metricPattern(python: string): RegExp | undefined {
  const [, flags = '', body = ''] = /^(?:\(\?([ims]+)\))?([\s\S]*)$/.exec(python) ?? [];
  try {
    return new RegExp(body.replace(/(?<!\\)\(\?P</g, '(?<').replace(/(?<!\\)\\Z/g, '$'), flags);
  } catch {
    return undefined;
  }
}

/** @returns how many groups an expression has: SageMaker reads the number in the first. */
export const groupsOf = (pattern: RegExp): number =>
  (new RegExp(`${pattern.source}|`, pattern.flags).exec('')?.length ?? 1) - 1;
