import { roomOf, sources, textOf } from './sources.ts';

/** Rooms that may touch the clock, dice, timers and the environment; everyone else is given them. */
const worldly = ['action', 'github', 'cli'];
const clockOfTheCloud = /^packages\/local-cloud\/src\//;
const forbidden =
  /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bset(?:Timeout|Interval|Immediate)\(|\bprocess\.env\b|'(?:node:)?timers\b/;

function code(file: string): string {
  return textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');
}

test('time, dice and the environment come in as parameters', () => {
  const breaches = sources()
    .filter((file) => !worldly.includes(roomOf(file)) && !clockOfTheCloud.test(file))
    .filter((file) => forbidden.test(code(file)));
  expect(breaches).toEqual([]);
});
