import type { Step } from '@modelway/cli';
import { inputs, type Journey, type On } from './journey.ts';

/** Dataset, training and gate, each handed the lineage of the one before; ends at the first that fails. */
export async function trainAndJudge(journey: Journey, on?: On): Promise<Step> {
  const dataset = await journey.step('version-dataset', inputs.dataset, on);
  if (dataset.exitCode !== 0) return dataset;
  const training = await journey.step(
    'run-training',
    { ...inputs.training, lineage: dataset.outputs['lineage'] ?? '' },
    on,
  );
  if (training.exitCode !== 0) return training;
  return journey.step('evaluate-gate', { ...inputs.gate, lineage: training.outputs['lineage'] ?? '' }, on);
}

/** Registers and deploys what was judged for the commit. @returns the deployment. */
export async function release(journey: Journey, on?: On): Promise<Step> {
  const registered = await journey.step('register-model', inputs.register, on);
  if (registered.exitCode !== 0) return registered;
  return journey.step('deploy-canary', { ...inputs.deploy, lineage: registered.outputs['lineage'] ?? '' }, on);
}

/** Throws with what the step said when it did not pass: the rest of a story would only say that something is missing. */
export function mustPass(step: Step): Step {
  if (step.exitCode !== 0) throw new Error(`the step failed:\n${step.errors.join('\n') || step.log.join('\n')}`);
  return step;
}
