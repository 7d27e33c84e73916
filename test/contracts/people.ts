import { InvokeEndpointCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import type { Scene } from './hosting-scene.ts';

/** So many ask at once, each time that an action sleeps. */
const crowd = 8;

/** People who ask an endpoint again and again while time passes there, each time with an id of their own. */
export function people({ time }: Scene, endpoint: string): { end(): { sent: number; failed: number } } {
  // A failure is counted once: nothing is tried again.
  const client = new SageMakerRuntimeClient({ maxAttempts: 1 });
  let [sent, failed] = [0, 0];
  const ask = async (): Promise<void> => {
    sent += 1;
    const Body = JSON.stringify({ instances: [{ n: sent }] });
    const request = { EndpointName: endpoint, ContentType: 'application/json', Body, InferenceId: `person-${sent}` };
    await client.send(new InvokeEndpointCommand(request)).catch(() => {
      failed += 1;
    });
  };
  const all = async (): Promise<void> => void (await Promise.all(Array.from({ length: crowd }, ask)));
  time.each.add(all);
  return {
    end: () => {
      time.each.delete(all);
      client.destroy();
      return { sent, failed };
    },
  };
}
