const compiled = new Map<string, RegExp | undefined>();

/**
 * @returns the pattern of a model as a whole-text match, or undefined for the few that only Java understands: those are not
 * checked, as a wrong refusal would be worse.
 */
export function wholeMatch(pattern: string): RegExp | undefined {
  if (!compiled.has(pattern)) compiled.set(pattern, compile(pattern));
  return compiled.get(pattern);
}

function compile(pattern: string): RegExp | undefined {
  const source = `^(?:${pattern.replaceAll('\\p{Alnum}', 'A-Za-z0-9')})$`;
  for (const flags of ['u', '']) {
    // Without the u flag \p means the letter p, so such patterns have one chance only.
    if (flags === '' && source.includes('\\p{')) return undefined;
    try {
      return new RegExp(source, flags);
    } catch {}
  }
  return undefined;
}
