/** A service's published model, cut to what is checked: which operation takes which shape, and what shapes are made of. */
export interface Model {
  readonly source: string;
  /** What the service calls an input that breaks its model, where that is not `ValidationException`. */
  readonly invalid?: string;
  readonly operations: Readonly<Record<string, string>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

export interface Shape {
  readonly type: string;
  readonly members?: Readonly<Record<string, string>>;
  readonly required?: readonly string[];
  readonly member?: string;
  readonly key?: string;
  readonly value?: string;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}
