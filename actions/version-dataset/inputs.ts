import {
  duration,
  type InputValues,
  instanceType,
  matching,
  optional,
  roleArn,
  text,
  withDefault,
  word,
} from '@modelway/action';
import { readTag, tagForm } from './gto-tag.ts';
import { grades } from './prove.ts';
import { authorForm } from './publication.ts';

export const inputs = {
  path: text(),
  name: optional(matching(/^[\w][\w. -]{0,99}$/, '1 to 100 letters, digits, dots, hyphens, blanks or underscores')),
  remote: optional(text()),
  base: optional(text()),
  verify: withDefault(word(...grades, 'true'), 'sizes'),
  channel: optional(word('folder', 'manifest', 'none')),
  cache: optional(text()),
  'import-with': withDefault(word('runner', 'job'), 'runner'),
  'role-arn': optional(roleArn()),
  image: optional(text()),
  'instance-type': withDefault(instanceType(), 'ml.m5.large'),
  'max-runtime': withDefault(duration(), '24h'),
  'poll-interval': withDefault(duration(), '15s'),
  policy: withDefault(text(), 'modelway.yml'),
  publish: withDefault(word('none', 'commit', 'pull-request'), 'none'),
  branch: optional(text()),
  tag: optional(text()),
  author: withDefault(
    matching(authorForm, '"Name <email>"'),
    'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
  ),
  'github-token': optional(text()),
};
export type Inputs = typeof inputs;

/** @returns what is wrong across inputs. */
export const check = ({ publish, tag, 'github-token': token, ...job }: InputValues<Inputs>): string[] => [
  ...jobFaults(job),
  ...(tag !== undefined && readTag(tag) === undefined ? [`tag: must be ${tagForm}, found "${tag.slice(0, 100)}"`] : []),
  ...(publish === 'pull-request' && token === undefined ? ['publish: pull-request needs the input github-token'] : []),
];

/** SageMaker's limit for a processing job is nine days. */
const longestJob = 777_600;

function jobFaults(given: Omit<InputValues<Inputs>, 'publish' | 'tag' | 'github-token'>): string[] {
  if (given['import-with'] !== 'job') return [];
  const seconds = given['max-runtime'];
  return [
    ...(given['role-arn'] === undefined
      ? ['import-with: job needs the input role-arn, the role that the job runs with']
      : []),
    ...(given.image === undefined
      ? ['import-with: job needs the input image, one with Node 20 or later in your ECR']
      : []),
    ...(seconds >= 1 && seconds <= longestJob ? [] : [`max-runtime: must be from 1s to 216h, found ${seconds} s`]),
  ];
}
