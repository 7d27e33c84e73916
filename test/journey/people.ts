import { InvokeEndpointCommand, SageMakerRuntimeClient } from '@aws-sdk/client-sagemaker-runtime';
import type { Journey } from './journey.ts';

/** People who ask an endpoint again and again, through the vendor's own client, without trying twice. */
export function people(
  { cloud }: Pick<Journey, 'cloud'>,
  endpoint: string,
  records: ReadonlyArray<Readonly<Record<string, string>>>,
) {
  const { AWS_ENDPOINT_URL = '', AWS_REGION = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = cloud.env;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  const client = new SageMakerRuntimeClient({
    endpoint: AWS_ENDPOINT_URL,
    region: AWS_REGION,
    credentials,
    maxAttempts: 1,
  });
  const open = new Set<Promise<void>>();
  let [sent, failed] = [0, 0];
  let timer: NodeJS.Timeout | undefined;
  const ask = async (): Promise<void> => {
    sent += 1;
    const Body = JSON.stringify({ instances: [records[sent % records.length]] });
    const command = new InvokeEndpointCommand({
      EndpointName: endpoint,
      ContentType: 'application/json',
      Body,
      InferenceId: `person-${sent}`,
    });
    await client.send(command).catch(() => {
      failed += 1;
    });
  };
  return {
    begin: async (): Promise<void> => {
      timer = setInterval(() => {
        const request: Promise<void> = ask().finally(() => open.delete(request));
        open.add(request);
      }, 25);
    },
    end: async (): Promise<{ sent: number; failed: number }> => {
      clearInterval(timer);
      await Promise.all(open);
      client.destroy();
      return { sent, failed };
    },
  };
}
