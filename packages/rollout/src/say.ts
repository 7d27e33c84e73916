import type { Place } from './place.ts';
import type { Phase } from './state.ts';

const words: Record<Phase, string> = {
  waiting: 'waiting for SageMaker to take up the change',
  provisioning: 'starting the new instances',
  shifting: 'moving traffic to the new instances',
  'canary-bake': 'baking a part of the traffic',
  'final-bake': 'baking all of the traffic',
  finishing: 'stopping the old instances',
  'rolling-back': 'moving all traffic back to the old instances',
  maintenance: 'AWS maintains the endpoint',
  live: 'live',
  'rolled-back': 'rolled back',
  superseded: 'something else was put on the endpoint',
  failed: 'the endpoint failed',
  stuck: 'still moving when the waiting budget was used up',
};

/** @returns one line of progress, such as `canary 10 % · baking a part of the traffic · 2m 5s of 1h · alarms quiet`. */
export function told(
  { phase, share, message }: Place,
  { waited, budget, alarms }: { waited: number; budget: number; alarms: readonly string[] },
): string {
  const watch = alarms.length > 0 ? `ALARM: ${alarms.join(', ')}` : 'alarms quiet';
  const parts = [
    `${percent(share)} on the new model`,
    words[phase],
    message,
    `${span(waited)} of ${span(budget)}`,
    watch,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** @returns `33 %`, `2.5 %`. */
export const percent = (share: number): string => `${Number((share * 100).toFixed(2))} %`;

/** @returns seconds for people, in the two largest units: `45s`, `2m 5s`, `1h`. */
export function span(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  const parts = [
    [Math.floor(whole / 3600), 'h'],
    [Math.floor(whole / 60) % 60, 'm'],
    [whole % 60, 's'],
  ] as const;
  const shown = parts.filter(([amount]) => amount > 0).slice(0, 2);
  return shown.length === 0 ? '0s' : shown.map(([amount, unit]) => `${amount}${unit}`).join(' ');
}
