import type { World } from '../world.ts';
import type { Observation } from './deployment/next.ts';
import type { Layout } from './endpoint.ts';
import { dismantle, type Formation, launchFormation } from './formation.ts';
import { failureReason, LaunchFailure } from './launch-failure.ts';

/** A new formation that is coming up, or has. */
export interface Green {
  status: Observation['green'];
  formation: Formation | undefined;
  /** Settles when it is up or has failed; never rejects. */
  readonly settled: Promise<void>;
  /** Ends it, however far it is. */
  end(): Promise<void>;
}

export function launchGreen(world: World, spec: Layout & { readonly endpoint: string }, signal: AbortSignal): Green {
  const ending = new AbortController();
  const launching = launchFormation(world, spec, AbortSignal.any([signal, ending.signal]));
  const green: Green = {
    status: 'starting',
    formation: undefined,
    settled: launching.then(
      (formation) => void Object.assign(green, { formation, status: 'ready' }),
      (error: unknown) => {
        green.status = { failed: failureReason(error) };
        if (!(error instanceof LaunchFailure) && !ending.signal.aborted) tell(world, spec.endpoint, error);
      },
    ),
    end: async () => {
      ending.abort();
      await green.settled;
      if (green.formation) await dismantle(world, green.formation);
    },
  };
  return green;
}

/** FailureReason says nothing of a fault of ours; the endpoint's log does. */
function tell(world: World, endpoint: string, error: unknown): void {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  world.logs.append(`/aws/sagemaker/Endpoints/${endpoint}`, 'deployment', text.split('\n'));
}
