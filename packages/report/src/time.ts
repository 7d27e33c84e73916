import { seconds } from './number.ts';

/** @param timestamp RFC 3339 in UTC. @returns `2026-11-21 09:01`, for a column that says UTC. */
export const minuteOf = (timestamp: string): string => timestamp.slice(0, 16).replace('T', ' ');

/** @returns how long it took, in words, or undefined when the two clocks contradict each other. */
export function tookOf({ startedOn, finishedOn }: { startedOn: string; finishedOn: string }): string | undefined {
  const span = (Date.parse(finishedOn) - Date.parse(startedOn)) / 1000;
  return span >= 0 ? seconds(span) : undefined;
}
