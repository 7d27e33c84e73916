/** Named one by one; the rest is a number. */
const mostNamed = 10;

/** @returns "records 3, 9 and 41 more are not scored" as a list of one, or of none when there are no numbers. */
export function numbered(numbers: readonly number[], noun: string, what: string): string[] {
  if (numbers.length === 0) return [];
  const more = numbers.length - mostNamed;
  const named = numbers.slice(0, mostNamed).join(', ');
  return [`${noun}s ${named}${more > 0 ? ` and ${more} more` : ''} ${what}`];
}
