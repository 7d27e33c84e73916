import { Cancelled } from '@modelway/github';
import type { Kind } from '@modelway/lineage';
import type { Action, Outcome, Trip } from './define.ts';
import type { InputTable } from './inputs.ts';
import { reasonsOf } from './refusal.ts';

/** How the work ended: with an outcome, or broken, with what it tried and why it broke. */
export type Ending<K extends Kind> =
  | { readonly outcome: Outcome<K> }
  | { readonly tried: unknown; readonly reasons: string[] };

/** Does the work. Whatever is thrown becomes an ending that can be stated: nothing that went wrong goes untold. */
export async function conclude<I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
  trip: Trip<I>,
): Promise<Ending<K>> {
  let tried: unknown = { action: action.name, inputs: trip.inputs };
  try {
    const observed = await action.observe(trip);
    const plan = action.plan(trip, observed);
    tried = plan;
    return { outcome: await action.perform(plan, trip, observed) };
  } catch (cause) {
    return { tried, reasons: reasonsOf(trip.signal.aborted ? whyAborted(trip.signal, cause) : cause) };
  }
}

/** What broke because of a cancel is told as the cancel: the error that it caused somewhere in between helps nobody. */
const whyAborted = (signal: AbortSignal, cause: unknown): unknown =>
  signal.reason instanceof Cancelled ? signal.reason : cause;
