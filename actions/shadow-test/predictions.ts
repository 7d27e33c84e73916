/** One answer of a model, as far as it can be compared: numbers (scores), or labels. */
export type Prediction = number | string | boolean;

/**
 * Reads the body of an answer: `{"predictions":[…]}`, or a bare list, of numbers, texts or booleans; a list of one number, as some
 * containers give, counts as the number.
 * @returns undefined when it is something else: then nothing is known of it.
 */
export function readPredictions(body: string): Prediction[] | undefined {
  const value = parse(body);
  const list = Array.isArray(value) ? value : (value as { predictions?: unknown } | null | undefined)?.predictions;
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const found = list.map((it: unknown) => (Array.isArray(it) && it.length === 1 ? (it[0] as unknown) : it));
  return found.every(isPrediction) ? found : undefined;
}

const isPrediction = (value: unknown): value is Prediction =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
