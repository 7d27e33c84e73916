import { createHash, createHmac } from 'node:crypto';
import type { Gateway } from './gateway.ts';
import { lanes } from './rate.ts';

interface Bare {
  readonly key: string;
  readonly bytes: () => Buffer;
}

/** The least that a client can do: undici, Signature Version 4 over what S3 insists on, no digest, no retry. */
export async function bareClient({ url, env }: Gateway): Promise<(objects: readonly Bare[]) => Promise<void>> {
  const { Pool } = await import('undici');
  const pool = new Pool(url, { connections: 96, pipelining: 1 });
  const { host } = new URL(url);
  const sign = signer(host, env);
  const put = async ({ key, bytes }: Bare): Promise<void> => {
    const path = `/bench/${key}`;
    const { statusCode, body } = await pool.request({ method: 'PUT', path, headers: sign(path), body: bytes() });
    await body.dump();
    if (statusCode !== 200) throw new Error(`PUT ${path} answered ${statusCode}`);
  };
  return async (objects) => {
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let object = objects[next++]; object !== undefined; object = objects[next++]) await put(object);
    };
    await Promise.all(Array.from({ length: lanes * 6 }, lane));
    await pool.close();
  };
}

function signer(host: string, env: Gateway['env']): (path: string) => Record<string, string> {
  const { AWS_ACCESS_KEY_ID: id = '', AWS_SECRET_ACCESS_KEY: secret = '' } = env;
  const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = [time.slice(0, 8), 'us-east-1', 's3', 'aws4_request'];
  const key = scope.reduce<string | Buffer>(hmac, `AWS4${secret}`);
  const names = 'host;x-amz-content-sha256;x-amz-date';
  return (path) => {
    const text = `PUT\n${path}\n\nhost:${host}\nx-amz-content-sha256:UNSIGNED-PAYLOAD\nx-amz-date:${time}\n\n${names}\nUNSIGNED-PAYLOAD`;
    const digest = createHash('sha256').update(text).digest('hex');
    const signature = hmac(key, `AWS4-HMAC-SHA256\n${time}\n${scope.join('/')}\n${digest}`).toString('hex');
    const authorization = `AWS4-HMAC-SHA256 Credential=${id}/${scope.join('/')}, SignedHeaders=${names}, Signature=${signature}`;
    return { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD', 'x-amz-date': time, authorization };
  };
}
