import type { CapacitySize } from './config.ts';
import type { State } from './next.ts';
import { capacityOf, type DeploymentPlan } from './plan.ts';

export interface VariantStatus {
  readonly Status: string;
  readonly StatusMessage: string;
}

/** What DescribeEndpoint says of one variant of the new fleet, in the words of the API reference (sheet §4.4). */
export function greenStatus(plan: DeploymentPlan, state: State, count: number): VariantStatus | undefined {
  switch (state.at) {
    case 'launching':
      return { Status: 'Creating', StatusMessage: `Launching ${count} instance(s).` };
    case 'activating': {
      const message = `Activating traffic on ${capacity(plan.steps[state.step]?.size, count)}.`;
      return { Status: 'ActivatingTraffic', StatusMessage: message };
    }
    case 'baking': {
      const { bake = 0, wait = '', size } = plan.steps[state.step] ?? {};
      const message = `Baking for ${bake} seconds (${wait}) with traffic enabled on ${capacity(size, count)}.`;
      return { Status: 'Baking', StatusMessage: message };
    }
    case 'returning':
      return { Status: 'Deleting', StatusMessage: `Terminating ${count} instance(s).` };
    default:
      return undefined;
  }
}

/** What it says of one variant of the fleet that served before. */
export function blueStatus(state: State, count: number): VariantStatus | undefined {
  if (state.at !== 'retiring') return undefined;
  return { Status: 'Deleting', StatusMessage: `Terminating ${count} instance(s).` };
}

function capacity(size: CapacitySize | undefined, count: number): string {
  const instances = size ? capacityOf(size, count) : count;
  return `${instances < count ? 'canary' : 'full'} capacity of ${instances} instance(s)`;
}
