/** Takes a vector's input and gives what our code makes of it, under the names of what is expected; each vector has a shape of its own. */
// biome-ignore lint/suspicious/noExplicitAny: its shape is written down in the file of vectors.
export type Handler = (input: any) => Readonly<Record<string, unknown>>;
export type Handlers = Readonly<Record<string, Handler>>;

export const floats = (values: readonly number[]): Float64Array => Float64Array.from(values);
export const ends = ({ low, high }: { low: number; high: number }): [number, number] => [low, high];
