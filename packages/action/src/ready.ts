import type { Commands, Runner } from '@modelway/github';
import type { commonInputs } from './common-inputs.ts';
import type { Store } from './define.ts';
import type { InputTable, InputValues } from './inputs.ts';

/** An action's own inputs and the common ones. */
export type Own<I extends InputTable> = InputValues<I> & InputValues<typeof commonInputs>;

/** All that one trip knows; made by `prepare`, before anything outside is touched. */
export interface Ready<I extends InputTable> {
  readonly runner: Runner;
  readonly say: Commands;
  readonly store: Store;
  readonly inputs: Own<I>;
  readonly startedOn: Date;
  readonly signal: AbortSignal;
}
