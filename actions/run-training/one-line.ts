/** Java's `.`, by which SageMaker's patterns forbid more ends of lines than JavaScript knows. */
const ends = /[\n\r\u0085\u2028\u2029]/;

/** @returns whether a text is one line of so many characters. */
export const isLine = (text: string, { min, max }: { min: number; max: number }): boolean =>
  text.length >= min && text.length <= max && !ends.test(text);

/** @returns JSON without any end of a line in it. */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[\u0085\u2028\u2029]/g,
    (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
