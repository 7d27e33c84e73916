import { type Evidence, evaluateAlarm } from './evaluate-alarm.ts';

/** `0` is a good datapoint, `X` a breaching one, `-` a missing one, as in the tables of the CloudWatch user guide. */
function evidence(line: string, enough: number, needed: number, missing: Evidence['missing']): Evidence {
  const points = line.split(' ').map((sign) => (sign === '-' ? undefined : sign === 'X' ? 1 : 0));
  return { points, needed, enough, missing, breaching: (value) => value > 0 };
}

const treatments = ['missing', 'ignore', 'breaching', 'notBreaching'] as const;
const keep = undefined;

describe('evaluateAlarm', () => {
  it.each([
    ['0 - X - X', ['OK', 'OK', 'OK', 'OK']],
    ['0 - - - -', ['OK', 'OK', 'OK', 'OK']],
    ['- - - - -', ['INSUFFICIENT_DATA', keep, 'ALARM', 'OK']],
    ['0 X X - X', ['ALARM', 'ALARM', 'ALARM', 'ALARM']],
    ['- - X - -', ['ALARM', keep, 'ALARM', 'OK']],
  ])('follows the guide for 3 of 3: %s', (line, states) => {
    expect(treatments.map((missing) => evaluateAlarm(evidence(line, 3, 3, missing)))).toEqual(states);
  });

  it.each([
    ['0 - X - X', ['ALARM', 'ALARM', 'ALARM', 'ALARM']],
    ['0 0 X 0 X', ['ALARM', 'ALARM', 'ALARM', 'ALARM']],
    ['0 - X - -', ['OK', 'OK', 'ALARM', 'OK']],
    ['- - - - 0', ['OK', 'OK', 'ALARM', 'OK']],
    ['- - - X -', ['ALARM', keep, 'ALARM', 'OK']],
  ])('follows the guide for 2 of 3: %s', (line, states) => {
    expect(treatments.map((missing) => evaluateAlarm(evidence(line, 2, 3, missing)))).toEqual(states);
  });

  it('does not raise an alarm on one fresh datapoint when two must breach', () => {
    expect(evaluateAlarm(evidence('- - - - X', 2, 3, 'missing'))).toBe(keep);
  });

  it('forgets a breach that lies before N real datapoints', () => {
    expect(evaluateAlarm(evidence('X 0 0', 1, 2, 'notBreaching'))).toBe('OK');
  });
});
