import type { Candidate } from './candidates.ts';
import { outcomeOf } from './outcome.ts';
import { pick, type Wish } from './pick.ts';

const model = { uri: 's3://b/model.tar.gz', sha256: 'a'.repeat(64), bytes: 1 };

/** A training called `name` with an auc, and what else is special about it. */
function candidate(name: string, auc: string | undefined, over: Partial<Candidate> = {}, billable = 60): Candidate {
  // Safe: of a training, a selection reads no more than this.
  const facts = {
    plan: `plan ${name}`,
    job: { name, arn: 'arn' },
    model,
    metrics: auc === undefined ? [{ name: 'loss', value: '1' }] : [{ name: 'auc', value: auc }],
    hyperparameters: { depth: name, seed: '1' },
    seconds: { billable },
  } as unknown as NonNullable<Candidate['facts']>;
  return { statement: `sha256:${name}`, verdict: 'pass', reason: '', facts, ...over };
}

const by = (over: Partial<Wish> = {}): Wish => ({ metric: 'auc', direction: 'maximize', least: 2, ...over });
const three = [candidate('a', '0.7'), candidate('b', '0.9'), candidate('c', '0.08')];
const order = (found: readonly Candidate[], wish: Wish) =>
  pick(found, wish).ranking.map(({ facts }) => facts?.job.name);

test('the best is picked by number, not by text, and by the direction that was asked for', () => {
  expect(order(three, by())).toEqual(['b', 'a', 'c']);
  expect(order(three, by({ direction: 'minimize' }))).toEqual(['c', 'a', 'b']);
});

test('equal values go to the cheaper, then to the smaller plan, whatever the order', () => {
  const even = [candidate('z', '0.9', {}, 10), candidate('b', '0.90', {}, 60), candidate('a', '0.9', {}, 60)];
  expect(order(even, by())).toEqual(['z', 'a', 'b']);
  expect(order([...even].reverse(), by())).toEqual(['z', 'a', 'b']);
});

test.each<[string, Candidate, RegExp]>([
  ['that failed', candidate('x', '0.99', { verdict: 'fail', reason: 'exit code 1' }), /^fail: exit code 1$/],
  [
    'that was not begun',
    candidate('x', '0.99', { verdict: 'error', reason: 'quota', facts: undefined }),
    /^error: quota$/,
  ],
  ['without the metric', candidate('x', undefined), /no metric auc; it has loss/],
])('a training %s is left out and told', (_, odd, why) => {
  const { verdict, facts } = outcomeOf(pick([...three, odd], by()));
  expect([verdict.word, facts.picked?.job, facts.candidates.length]).toEqual(['pass', 'b', 4]);
  expect(facts.candidates.at(-1)?.leftOut).toMatch(why);
});

test('with too few that can be picked nothing is, and every reason is told', () => {
  const failed = candidate('x', '1', { verdict: 'fail', reason: 'exit code 1' });
  const { verdict, facts, outputs } = outcomeOf(pick([candidate('a', '0.7'), failed], by()));
  expect(verdict).toEqual({
    word: 'fail',
    reasons: ['1 of 2 trainings can be picked, and min-candidates is 2', 'x was left out: fail: exit code 1'],
  });
  expect([facts.picked, outputs['model-sha256']]).toEqual([undefined, '']);
});

test('only what differs between candidates is told of their parameters', () => {
  const { facts } = outcomeOf(pick(three, by()));
  expect(facts.candidates.map(({ hyperparameters }) => hyperparameters)).toEqual([
    { depth: 'b' },
    { depth: 'a' },
    { depth: 'c' },
  ]);
});
