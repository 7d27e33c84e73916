import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { type Gateway, startLocalCloud, startVersity } from './gateway.ts';
import { endpointRow } from './invocations.ts';
import { pairs } from './pairs.ts';
import { lanes, rate } from './rate.ts';
import { type Bench, type Row, row } from './row.ts';

const [objects, runs] = [400, 5];
const body = Buffer.alloc(4096, 'modelway');

function clientOf({ url, env }: Gateway): S3Client {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = env;
  const credentials = { accessKeyId: AWS_ACCESS_KEY_ID, secretAccessKey: AWS_SECRET_ACCESS_KEY };
  return new S3Client({ endpoint: url, region: 'us-east-1', forcePathStyle: true, credentials });
}

async function begin(gateway: Gateway): Promise<{ put(): Promise<number>; get(): Promise<number> }> {
  const s3 = clientOf(gateway);
  await s3.send(new CreateBucketCommand({ Bucket: 'bench' }));
  const at = (i: number) => ({ Bucket: 'bench', Key: `objects/${i}` });
  return {
    put: () => rate(objects, (i) => s3.send(new PutObjectCommand({ ...at(i), Body: body }))),
    get: () => rate(objects, async (i) => (await s3.send(new GetObjectCommand(at(i)))).Body?.transformToByteArray()),
  };
}

async function objectRows(note: (sentence: string) => void): Promise<Row[]> {
  const [local, versity] = [await startLocalCloud(), await startVersity()];
  if (versity === undefined) note('no peer installed: versitygw is not below .peers/bin');
  try {
    const [ours, peer] = [await begin(local), versity && (await begin(versity))];
    const rows: Row[] = [];
    for (const what of ['put', 'get'] as const) {
      const measured = await pairs({ ours: ours[what], ...(peer ? { peer: peer[what] } : {}), runs });
      const work = `${what.toUpperCase()} of 4 KiB objects, ${lanes} at once`;
      const peerName = peer ? 'versitygw' : 'no peer installed';
      rows.push(row({ work, unit: 'requests/s', ...measured, peerName, better: 'more', runs }));
    }
    return rows;
  } finally {
    await local.stop();
    await versity?.stop();
  }
}

/** The same client asks both, each in a process of its own on the same two cores. */
export const bench: Bench = async (note) => [...(await objectRows(note)), await endpointRow()];
