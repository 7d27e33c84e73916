import type { Given } from './inputs.ts';

/** SageMaker's longest training is 28 days, and with waiting 30. */
const [longest, longestWait] = [28 * 86_400, 30 * 86_400];
/** Above it an interruption of a spot instance without checkpoints loses more than it saves. */
const longWithoutCheckpoints = 3600;

/** @returns the rules that times break: how long it may run, wait for spot capacity, and how often it is looked at. */
export const timeFaults = (given: Given): string[] => [
  ...within('max-runtime', given['max-runtime'], { min: 1, max: longest, words: 'from 1s to 28d' }),
  ...within('poll-interval', given['poll-interval'], { min: 0.1, max: 3600, words: 'from 100ms to 1h' }),
  ...waitFaults(given),
  ...spotFaults(given),
];

const within = (input: string, seconds: number, { min, max, words }: { min: number; max: number; words: string }) =>
  seconds >= min && seconds <= max ? [] : [`${input}: must be ${words}, found ${seconds} s`];

function waitFaults({ spot, 'max-wait': wait, 'max-runtime': runtime }: Given): string[] {
  if (wait === undefined) return [];
  if (spot !== 'true') return ['max-wait: is how long to wait for spot capacity; set spot: true, or leave it out'];
  return [
    ...(Math.ceil(wait) >= Math.ceil(runtime)
      ? []
      : [`max-wait: holds max-runtime too, so it must be at least ${runtime} s, found ${wait} s`]),
    ...within('max-wait', wait, { min: 1, max: longestWait, words: 'at most 30d' }),
  ];
}

const spotFaults = ({ spot, checkpoints, 'max-runtime': runtime }: Given): string[] =>
  spot === 'true' && (checkpoints ?? 'false') === 'false' && runtime > longWithoutCheckpoints
    ? [
        `spot: a job of up to ${runtime} s without checkpoints begins anew at each interruption and may pay for the same hour over and over; set checkpoints, or max-runtime to at most 1h`,
      ]
    : [];

/** @returns the seconds that a spot job may take with all its waiting: an hour more than it may run, unless told. */
export const maxWait = ({
  'max-wait': wait,
  'max-runtime': runtime,
}: Pick<Given, 'max-wait' | 'max-runtime'>): number => Math.ceil(wait ?? Math.min(runtime + 3600, longestWait));
