import type { Fleet } from '../hosting/fleet.ts';
import type { World } from '../world.ts';
import type { Outcome } from './ask.ts';

type Dimensions = Readonly<Record<string, string>>;

/** Made once per fleet: the metric store knows a dimensions object again. */
const known = new WeakMap<Fleet, readonly [Dimensions, Dimensions]>();

/**
 * Counts one request (sheet §4.7): errors as 1 or 0, so that their average is the error rate, and latencies in real microseconds.
 * Each goes out under both sets of dimensions, with and without the configuration's name.
 * @param overhead microseconds that we added ourselves; undefined where nobody waited, as for a shadow
 */
export function measure(
  world: World,
  fleet: Fleet,
  { outcome, overhead }: { outcome: Outcome; overhead?: number },
): void {
  const status = outcome.kind === 'answered' ? outcome.status : 0;
  const at = world.clock.now();
  const counts: [name: string, value: number][] = [
    ['Invocations', 1],
    ['InvocationsPerInstance', 1 / Math.max(1, fleet.instances.length)],
    ['Invocation4XXErrors', Number(status >= 400 && status < 500)],
    ['Invocation5XXErrors', Number(status === 0 || status >= 500)],
    ['InvocationModelErrors', Number(!isGood(outcome))],
  ];
  const latencies: [name: string, value: number][] = [];
  if (outcome.microseconds > 0) latencies.push(['ModelLatency', outcome.microseconds]); // None when no container was reached.
  if (overhead !== undefined) latencies.push(['OverheadLatency', overhead]);
  for (const dimensions of dimensionsOf(fleet)) {
    const datum =
      (unit: string) =>
      ([name, value]: [string, number]) => ({
        namespace: 'AWS/SageMaker',
        name,
        dimensions,
        value,
        unit,
        at,
      });
    world.metrics.put([...counts.map(datum('None')), ...latencies.map(datum('Microseconds'))]);
  }
}

/** The container answered, and well. */
export function isGood(outcome: Outcome): outcome is Extract<Outcome, { kind: 'answered' }> {
  return outcome.kind === 'answered' && outcome.status >= 200 && outcome.status < 300;
}

function dimensionsOf(fleet: Fleet): readonly [Dimensions, Dimensions] {
  const found = known.get(fleet);
  if (found) return found;
  const pair = { EndpointName: fleet.endpoint, VariantName: fleet.variant };
  const made = [pair, { ...pair, EndpointConfigName: fleet.configName }] as const;
  known.set(fleet, made);
  return made;
}
