import type { Given } from './inputs.ts';
import { isLine } from './one-line.ts';

/** @returns the rules that inputs for machines, network, keys and tags break. */
export const machineFaults = (given: Given): string[] => [
  ...vpcFaults(given),
  ...tagFaults(given.tags ?? {}),
  ...programFaults(given),
  ...keepAliveFaults(given),
];

function vpcFaults({ subnets = [], 'security-groups': groups = [] }: Given): string[] {
  return [
    ...idFaults('subnets', subnets, 16),
    ...idFaults('security-groups', groups, 5),
    ...((subnets.length === 0) === (groups.length === 0)
      ? []
      : ['subnets, security-groups: a job in a VPC needs both; give both, or neither']),
  ];
}

/** By the patterns of SubnetId and SecurityGroupId. */
const idFaults = (input: string, ids: readonly string[], most: number): string[] => [
  ...(ids.length <= most ? [] : [`${input}: SageMaker takes at most ${most}, found ${ids.length}`]),
  ...ids
    .filter((id) => !/^[-0-9a-zA-Z]{1,32}$/.test(id))
    .map((id) => `${input}: "${id.slice(0, 60)}" must be 1 to 32 letters, digits and hyphens`),
];

/** 50, of which some say whose job it is, and each pull request that joins it later takes one more. */
const mostTags = 40;
const tagText = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

function tagFaults(tags: Readonly<Record<string, unknown>>): string[] {
  const entries = Object.entries(tags).map(([key, value]) => [key, String(value)] as const);
  return [
    ...(entries.length <= mostTags
      ? []
      : [`tags: SageMaker takes 50, and 10 are kept for Modelway's own; found ${entries.length}`]),
    ...entries.flatMap(([key, value]) => [
      ...(key.length >= 1 && key.length <= 128 && tagText.test(key)
        ? []
        : [`tags: the key "${key.slice(0, 60)}" must be 1 to 128 letters, digits, blanks and _.:/=+-@`]),
      ...(value.length <= 256 && tagText.test(value)
        ? []
        : [`tags: the value of ${key} must be at most 256 letters, digits, blanks and _.:/=+-@`]),
      ...(/^(aws|modelway):/i.test(key) ? [`tags: ${key} is a name that AWS or Modelway keeps for itself`] : []),
    ]),
  ];
}

function programFaults(given: Given): string[] {
  const { 'entry-point': script, 'container-entrypoint': program, 'container-arguments': words } = given;
  return [
    ...wordFaults('container-entrypoint', program),
    ...wordFaults('container-arguments', words),
    ...(script !== undefined && (program ?? words) !== undefined
      ? [
          'entry-point: a script is run by the image itself, so container-entrypoint and container-arguments have no place beside it; give one or the other',
        ]
      : []),
  ];
}

function wordFaults(input: string, words: readonly string[] | undefined): string[] {
  if (words === undefined) return [];
  return [
    ...(words.length >= 1 && words.length <= 100
      ? []
      : [`${input}: SageMaker takes 1 to 100 words, found ${words.length}`]),
    ...words
      .filter((it) => !isLine(it, { min: 0, max: 256 }))
      .map((it) => `${input}: "${it.slice(0, 40)}…" must be one line of at most 256 characters`),
  ];
}

function keepAliveFaults({ 'keep-alive': seconds, spot }: Given): string[] {
  if (seconds === undefined) return [];
  return [
    ...(seconds <= 21_600 ? [] : [`keep-alive: must be at most 6h, found ${seconds} s`]),
    ...(spot === 'true' ? ['keep-alive: SageMaker keeps no spot instances warm; leave out keep-alive, or spot'] : []),
  ];
}
