import { readCommand } from './command.ts';

test.each([
  ['/modelway explain', { is: 'explain' }],
  ['/modelway re-evaluate  \r\nthanks', { is: 're-evaluate' }],
  [
    '/modelway waive auc on region=north until 2026-12-31 because the north has new sensors',
    {
      is: 'waive',
      waiver: {
        metric: 'auc',
        column: 'region',
        value: 'north',
        until: '2026-12-31',
        reason: 'the north has new sensors',
      },
    },
  ],
  [
    '/modelway waive log-loss until 2026-12-31 because `$(id)` is @everyone',
    { is: 'waive', waiver: { metric: 'log-loss', until: '2026-12-31', reason: '`$(id)` is @everyone' } },
  ],
])('%s is understood', (body, command) => {
  expect(readCommand(body)).toEqual(command);
});

test.each([
  '/modelway',
  '/modelway deploy',
  '/modelway waive auc',
  '/modelway waive auc until 2026-02-31 because it never comes',
  '/modelway waive auc until tomorrow because I say so now',
  '/modelway waive auc until 2026-12-31 because short',
])('%s is no command that is known', (body) => {
  expect(readCommand(body)).toBe('unclear');
});

test.each([
  'please /modelway explain',
  '> /modelway explain',
  '/modelwayexplain',
  'hello\n/modelway explain',
  '',
  7,
  null,
])('%p is talk', (body) => {
  expect(readCommand(body)).toBeUndefined();
});
