/** One variant of a fleet, as DescribeEndpoint tells of it. */
export interface Variant {
  readonly name: string;
  readonly instances: { readonly now: number; readonly wanted: number };
  /** What it is doing, oldest first: `Creating`, `ActivatingTraffic`, `Baking`, `Updating`, `Deleting`. */
  readonly doing: ReadonlyArray<{ readonly status: string; readonly message?: string }>;
}

/** What one look at an endpoint showed. The room that speaks to AWS gives it in this shape. */
export interface Observation {
  /** The endpoint's own word: `InService`, `Updating`, … `Absent` when there is no such endpoint. */
  readonly status: string;
  /** The configuration that the endpoint names as its own: while an update runs, still the old one. */
  readonly config?: string;
  readonly failure?: string;
  /** The update that runs, if one does. */
  readonly pending?: { readonly config: string; readonly variants: readonly Variant[] };
  /** Names of the watched alarms that are in ALARM. */
  readonly alarms: readonly string[];
}
