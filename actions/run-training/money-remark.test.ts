import type { Facts } from '@modelway/lineage';
import { moneyRemark } from './money-remark.ts';
import type { TrainingPlan } from './plan.ts';

const facts = (over: Partial<Facts<'training'>> = {}) =>
  ({
    seconds: { training: 1000, billable: 300 },
    instance: { type: 'ml.m5.large', count: 2 },
    cost: { amount: '0.02', currency: 'USD', prices: 'a list' },
    reused: false,
    ...over,
  }) as Facts<'training'>; // Safe: the remark reads these members and no others.

const plan = (over: object = {}) => ({ request: {}, ...over }) as unknown as TrainingPlan; // Safe: as above.
const textOf = (...of: Parameters<typeof moneyRemark>): string => JSON.stringify(moneyRemark(...of));

test('a cost is told with what it was for and where the price is from', () => {
  expect(textOf(facts(), plan())).toContain('300 billable seconds on 2 × ml.m5.large: 0.0200 USD (a list).');
});

test('what spot saved is told of spot jobs only', () => {
  expect(textOf(facts(), plan({ request: { EnableManagedSpotTraining: true } }))).toContain(
    'saved 70 % of 1000 seconds',
  );
  expect(textOf(facts(), plan())).not.toContain('Spot');
});

test('interruptions are told with what the job began again from', () => {
  const request = { EnableManagedSpotTraining: true };
  expect(textOf(facts({ interruptions: 2 }), plan({ request }))).toContain(
    'taken back 2 times; the job began again from its',
  );
  const kept = plan({ request: { ...request, CheckpointConfig: {} } });
  expect(textOf(facts({ interruptions: 1 }), kept)).toContain(
    'taken back once; the job began again with its checkpoints.',
  );
});

test('it is held against the training of the model that serves, by money or else by seconds', () => {
  const serving = { stage: 'production', cost: '0.04', billable: 600 };
  expect(textOf(facts(), plan({ serving }))).toContain('50 % of what the training of the model in production cost');
  const { cost: _, ...priceless } = facts();
  expect(textOf(priceless as Facts<'training'>, plan({ serving: { stage: 'staging', billable: 100 } }))).toContain(
    '300 % of the billable seconds that the training of the model in staging took',
  );
});

test('a job that was used again cost nothing, and nothing is held against it', () => {
  const text = textOf(facts({ reused: true }), plan({ serving: { stage: 'production', cost: '0.04' } }));
  expect(text).toContain('Nothing: a completed job');
  expect(text).not.toContain('%');
});
