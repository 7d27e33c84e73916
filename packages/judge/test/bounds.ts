/** @returns both ends as a list, to be compared with a vector's. */
export const ends = ({ low, high }: { low: number; high: number }): [number, number] => [low, high];
