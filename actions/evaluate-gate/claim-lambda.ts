import { type InputTable, Refusal, type Trip } from '@modelway/action';
import { FunctionFailed, reach } from '@modelway/aws';
import { sha256 } from '@modelway/lineage';
import type { ClaimedGate } from './claimed-gate.ts';
import { readClaim } from './read-claim.ts';

type Asking = Pick<Trip<InputTable>, 'env' | 'clock' | 'signal' | 'log' | 'line' | 'run'> & {
  readonly inputs: { readonly 'role-to-assume': string | undefined };
};

/**
 * Asks the function for the numbers, when there is one to be asked. It is told which model to evaluate, and has to say of which one its
 * numbers are: a function that evaluates what it knows from elsewhere is found out. @throws Refusal when it fails, or does not say so.
 */
export async function askedFunction(trip: Asking, gate: ClaimedGate): Promise<ClaimedGate> {
  const { ask, model, policy } = gate;
  if (ask === undefined) return gate;
  const event = {
    version: 1,
    line: trip.line,
    commit: trip.run.commit,
    model,
    metrics: Object.keys(policy.rules.metrics),
  };
  trip.log.info(`Asking the function ${ask} about model sha256 ${model.sha256}.`);
  const { bytes, version } = await reach(trip)
    .functions({ name: ask, event, signal: trip.signal })
    .catch((cause: unknown) => {
      if (cause instanceof FunctionFailed)
        throw new Refusal(`evidence lambda:${ask}: the function failed: ${cause.message}`);
      throw cause;
    });
  const claim = readClaim('json', new TextDecoder().decode(bytes), `lambda:${ask}`);
  if (claim.model !== model.sha256)
    throw new Refusal(
      `evidence lambda:${ask}: was asked about model sha256 ${model.sha256} and answered about ${claim.model ? `sha256 ${claim.model}` : 'none'}; return {"model": event["model"]["sha256"], "metrics": {…}}`,
    );
  return {
    ...gate,
    claim,
    file: { uri: `lambda:${ask}${version ? ` (version ${version})` : ''}`, sha256: sha256(bytes) },
  };
}
