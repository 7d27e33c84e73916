/**
 * `npx tsx scripts/service-models.ts FOLDER`: cuts AWS's published service models (botocore's `data` folder, Apache-2.0) down to
 * the operations that the local cloud has, without documentation, into `packages/local-cloud/src/model/`.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

interface Ref {
  readonly shape: string;
}
interface Shape {
  readonly type: string;
  readonly members?: Readonly<Record<string, Ref>>;
  readonly required?: readonly string[];
  readonly member?: Ref;
  readonly key?: Ref;
  readonly value?: Ref;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
}
interface Service {
  readonly version: string;
  readonly operations: Readonly<Record<string, { readonly input?: Ref }>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

const wanted: Readonly<Record<string, { folder: string; operations: RegExp }>> = {
  sagemaker: {
    folder: 'sagemaker/2017-07-24',
    operations:
      /^(?:(Create|Describe|Stop|Delete)(Training|Processing)Job|List(Training|Processing)Jobs|(Create|Describe|Delete)(Model|EndpointConfig|Endpoint|ModelPackageGroup|ModelPackage)|List(Models|EndpointConfigs|Endpoints|ModelPackageGroups|ModelPackages)|UpdateEndpoint|UpdateEndpointWeightsAndCapacities|UpdateModelPackage|Search|AddTags|ListTags|DeleteTags)$/,
  },
  logs: {
    folder: 'logs/2014-03-28',
    operations:
      /^(CreateLogGroup|CreateLogStream|DeleteLogGroup|DescribeLogGroups|DescribeLogStreams|PutLogEvents|GetLogEvents|FilterLogEvents)$/,
  },
  ecr: { folder: 'ecr/2015-09-21', operations: /^(BatchGetImage|PutImage)$/ },
  pricing: { folder: 'pricing/2017-10-15', operations: /^GetProducts$/ },
  sts: { folder: 'sts/2011-06-15', operations: /^(GetCallerIdentity|AssumeRole|AssumeRoleWithWebIdentity)$/ },
  cloudwatch: {
    folder: 'cloudwatch/2010-08-01',
    operations:
      /^(PutMetricData|GetMetricData|GetMetricStatistics|ListMetrics|PutMetricAlarm|DescribeAlarms|DeleteAlarms|SetAlarmState|DescribeAlarmHistory|TagResource|UntagResource|ListTagsForResource)$/,
  },
};

const root = resolve(import.meta.dirname ?? '.', '..');
const [data] = process.argv.slice(2);
if (data === undefined) throw new Error('which folder? botocore’s data folder lies in site-packages/botocore/data');

const version =
  /__version__ = '([^']+)'/.exec(readFileSync(join(data, '..', '__init__.py'), 'utf8'))?.[1] ?? 'of unknown version';

for (const [name, { folder, operations }] of Object.entries(wanted)) {
  const compact = compactModel(read(join(data, folder)), operations);
  const target = join(root, 'packages', 'local-cloud', 'src', 'model');
  mkdirSync(target, { recursive: true });
  writeFileSync(
    join(target, `${name}.json`),
    `${JSON.stringify({ source: `botocore ${version} ${folder}`, ...compact })}\n`,
  );
}

function read(folder: string): Service {
  const plain = join(folder, 'service-2.json');
  const text = existsSync(plain) ? readFileSync(plain) : gunzipSync(readFileSync(`${plain}.gz`));
  return JSON.parse(text.toString()) as Service;
}

function compactModel({ operations, shapes }: Service, filter: RegExp) {
  const kept = Object.entries(operations).filter(([name]) => filter.test(name));
  const inputs = Object.fromEntries(kept.map(([name, { input }]) => [name, input?.shape ?? '']));
  const needed = new Set<string>();
  for (const shape of Object.values(inputs)) reach(shapes, shape, needed);
  const compact = [...needed].sort().map((name) => [name, compactShape(shapes[name] ?? { type: 'structure' })]);
  return { operations: inputs, shapes: Object.fromEntries(compact) };
}

function reach(shapes: Service['shapes'], name: string, seen: Set<string>): void {
  const shape = shapes[name];
  if (shape === undefined || seen.has(name)) return;
  seen.add(name);
  const refs = [...Object.values(shape.members ?? {}), shape.member, shape.key, shape.value];
  for (const ref of refs) if (ref !== undefined) reach(shapes, ref.shape, seen);
}

function compactShape({ type, members, required, member, key, value, min, max, pattern, enum: words }: Shape): unknown {
  // Hundreds of instance types change monthly; the form of the name is what is checked.
  const isInstanceType = words?.some((word) => word.startsWith('ml.')) ?? false;
  return {
    type,
    ...(members ? { members: Object.fromEntries(Object.entries(members).map(([at, ref]) => [at, ref.shape])) } : {}),
    ...(required?.length ? { required } : {}),
    ...(member ? { member: member.shape } : {}),
    ...(key ? { key: key.shape } : {}),
    ...(value ? { value: value.shape } : {}),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(isInstanceType ? { pattern: 'ml\\.[a-z0-9-]+\\.[a-z0-9-]+' } : {}),
    ...(pattern && !isInstanceType ? { pattern } : {}),
    ...(words && !isInstanceType ? { enum: words } : {}),
  };
}
