import type { Facts, Remark } from '@modelway/lineage';
import type { TrainingPlan } from './plan.ts';
import { often } from './progress.ts';

/** @returns what the training cost, what spot saved, and how that compares with the training of the model that serves. */
export function moneyRemark(facts: Facts<'training'>, plan: TrainingPlan): Remark {
  const text = [spent(facts), saved(facts, plan), interrupted(facts, plan), compared(facts, plan)]
    .filter((it) => it !== '')
    .join(' ');
  return { kind: 'text', title: 'What the training cost', importance: 45, place: 'open', text };
}

function spent({ seconds, cost, reused, instance }: Facts<'training'>): string {
  const where = `${instance.count} × ${instance.type}`;
  const billable = `${seconds.billable ?? '?'} billable seconds`;
  if (reused) return `Nothing: a completed job of the same plan was used again. It had taken ${billable} on ${where}.`;
  if (cost === undefined) return `${billable} on ${where}: cost unknown: no price of this instance type is known here.`;
  return `${billable} on ${where}: ${Number(cost.amount).toFixed(4)} ${cost.currency} (${cost.prices}).`;
}

/** SageMaker's own measure: 1 − billable / training. */
function saved({ seconds: { training, billable } }: Facts<'training'>, { request }: TrainingPlan): string {
  if (request.EnableManagedSpotTraining !== true || !training || billable === undefined) return '';
  return `Spot capacity saved ${Math.round((1 - billable / training) * 100)} % of ${training} seconds.`;
}

function interrupted({ interruptions = 0 }: Facts<'training'>, { request }: TrainingPlan): string {
  if (interruptions === 0) return '';
  const from = request.CheckpointConfig ? 'with its checkpoints' : 'from its beginning, for it keeps no checkpoints';
  return `Spot capacity was taken back ${often(interruptions)}; the job began again ${from}.`;
}

function compared({ cost, seconds, reused }: Facts<'training'>, { serving }: TrainingPlan): string {
  if (serving === undefined || reused) return '';
  const by = `the training of the model in ${serving.stage}`;
  if (cost && serving.cost && Number(serving.cost) > 0)
    return `That is ${times(Number(cost.amount) / Number(serving.cost))} of what ${by} cost (${Number(serving.cost).toFixed(4)} USD).`;
  if (seconds.billable !== undefined && serving.billable)
    return `That is ${times(seconds.billable / serving.billable)} of the billable seconds that ${by} took.`;
  return '';
}

const times = (ratio: number): string => `${Math.round(ratio * 100)} %`;
