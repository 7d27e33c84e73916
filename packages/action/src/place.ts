import type { Trip } from './define.ts';
import type { InputTable } from './inputs.ts';

/** What is known before any lineage is opened. */
export type Placing<I extends InputTable> = Pick<
  Trip<I>,
  'inputs' | 'line' | 'run' | 'store' | 'event' | 'env' | 'clock' | 'log'
> & { readonly apiUrl: string; readonly runUrl: string };

/** Which commit a run is about, when the event that started it stands on another: a comment, or the end of another workflow. */
export interface Place {
  readonly commit: string;
  readonly pullRequest?: number;
}
