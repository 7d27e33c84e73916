export interface Dimension {
  readonly Name: string;
  readonly Value: string;
}

/** The wire's list as a record. Two dimensions of one name are one: the last counts. */
export function dimensionsOf(list: readonly Dimension[] = []): Record<string, string> {
  return Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]));
}

export function dimensionList(dimensions: Readonly<Record<string, string>>): Dimension[] {
  return Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value }));
}
