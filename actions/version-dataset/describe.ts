import type { Described } from '@modelway/action';
import { objectKey } from '@modelway/dataset';
import { permissions } from './permissions.ts';
import type { Plan } from './plan.ts';
import { sized } from './progress.ts';

/** Requests of one kind that are shown one by one. */
const shown = 10;

type Request = Readonly<Record<string, unknown>>;

/** @returns the plan as people see it in a dry run. */
export function describePlan(plan: Plan): Described {
  const { uploads, version, pointer, importedFrom } = plan;
  const write = isInS3(plan) ? 's3:PutObject' : 'write the object';
  const files = uploads.map(({ path, md5, size }) => ({
    ...(importedFrom === undefined ? {} : { from: importedFrom }),
    to: `${plan.remote}/${objectKey(md5)}`,
    path,
    bytes: size,
  }));
  const requests: Request[] = [
    ...bounded(importedFrom === undefined ? write : 's3:CopyObject', files),
    ...(plan.dir === 'present' || plan.dir === 'none'
      ? []
      : [{ [write]: { to: `${plan.remote}/${objectKey(version.md5)}` } }]),
    { 's3:PutObject': { to: plan.manifest, unless: 'it is there' } },
    ...channelRequests(plan),
    ...(pointer.changed ? [{ 'write the file': { path: pointer.path, text: pointer.text } }] : []),
    ...(plan.gitignore ? [{ 'write the file': plan.gitignore }] : []),
    ...publishRequests(plan),
  ];
  return { requests, cost: cost(plan), permissions: permissions(plan) };
}

const isInS3 = ({ remote }: Plan): boolean => remote.startsWith('s3://');

function publishRequests({ publication, pointer }: Plan): Request[] {
  if (publication === undefined) return [];
  const { by, branch, head, tag } = publication;
  return [
    ...(by === 'tag' ? [] : [{ 'git push': { branch: head ?? branch, file: pointer.path, unless: 'it is there' } }]),
    ...(tag === undefined
      ? []
      : [{ 'git push': { tag: `${tag.artifact}${tag.event === 'stage' ? '#' : '@'}${tag.value}` } }]),
    ...(head === undefined
      ? []
      : [{ 'github:pulls.create': { head, base: branch, unless: 'it is open: then it is updated' } }]),
  ];
}

function channelRequests({ channel, remote }: Plan): Request[] {
  if (channel.kind === 'none') return [];
  if (channel.kind === 'manifest')
    return channel.isThere ? [] : [{ 's3:PutObject': { to: channel.uri, and: 'its names' } }];
  const copies = channel.copies.map(({ path, md5 }) => ({
    from: `${remote}/${objectKey(md5)}`,
    to: `${channel.uri}${path}`,
  }));
  return bounded('s3:CopyObject', copies);
}

function bounded(name: string, requests: readonly Request[]): Request[] {
  const rest = requests.length - shown;
  return [
    ...requests.slice(0, shown).map((request) => ({ [name]: request })),
    ...(rest > 0 ? [{ [name]: `… and ${rest} more` }] : []),
  ];
}

/** US dollars for 1,000 PUT or COPY requests to S3 Standard (AWS price list, us-east-1). */
const perThousand = 0.005;

function cost(plan: Plan): string {
  const { uploads, channel, dir } = plan;
  const requests =
    (isInS3(plan) ? uploads.length + (dir === 'present' || dir === 'none' ? 0 : 1) : 0) + shows(channel) + 1;
  const bytes = uploads.reduce((sum, { size }) => sum + size, 0);
  return `$${((requests / 1000) * perThousand).toFixed(4)} for ${requests} PUT and COPY requests (S3 Standard, us-east-1), and the storage of ${sized(bytes)} in the remote${channel.kind === 'folder' ? "; the channel's copies are stored too" : ''}`;
}

/** Requests that show a version to SageMaker. */
function shows(channel: Plan['channel']): number {
  if (channel.kind === 'folder') return channel.copies.length;
  return channel.kind === 'none' || channel.isThere ? 0 : 2;
}
