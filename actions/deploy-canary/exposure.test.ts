import { tally } from './exposure.ts';

const point = (minute: number, value: number) => ({ at: new Date(Date.UTC(2026, 10, 21, 9, minute)), value });

test('requests are counted once, though both metrics count their failure', () => {
  const found = {
    requests: [point(0, 10), point(1, 20)],
    serverErrors: [point(0, 2)],
    modelErrors: [point(0, 2), point(1, 5)],
  };
  expect(tally(found)).toMatchObject({
    requests: 30,
    errors: 7,
    minutes: [
      { requests: 10, errors: 2 },
      { requests: 20, errors: 5 },
    ],
  });
});

test('there are never more failures than requests', () => {
  expect(tally({ requests: [point(0, 1)], serverErrors: [point(0, 3)], modelErrors: [] }).errors).toBe(1);
});

test('nothing is nothing', () => {
  expect(tally({ requests: [], serverErrors: [], modelErrors: [] })).toEqual({ requests: 0, errors: 0, minutes: [] });
});
