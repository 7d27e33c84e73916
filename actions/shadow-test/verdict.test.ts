import { type Evidence, judge, type Limits } from './verdict.ts';

const limits: Limits = { 'min-requests': 100, 'max-error-rate': 0.01, 'max-latency-ratio': 2, 'min-agreement': 0.9 };
const side = { requests: 1000, errors: 0, latency: { p50: 5, p90: 10, p99: 30 } };
const good: Evidence = {
  production: side,
  shadow: side,
  agreement: { pairs: 1000, same: 960, sameWhen: 'both scores lie on the same side of 0.5' },
  keptOfShadow: 1000,
};

const judged = (change: Partial<Evidence>, over: Partial<Limits> = {}) =>
  judge({ ...good, ...change }, { ...limits, ...over });

test('what holds every limit passes and says by how much', () => {
  const verdict = judged({});
  expect(verdict.word).toBe('pass');
  expect(verdict.reasons).toHaveLength(4);
  expect(verdict.reasons[3]).toContain('96 % of 1000 pairs agree (95 % interval 94.6');
});

test('too few requests do not decide', () => {
  expect(judged({ shadow: { ...side, requests: 99 } })).toEqual({
    word: 'inconclusive',
    reasons: [expect.stringContaining('at least 100 are needed')],
  });
});

test('more errors than are allowed fail, and are told beside those of production', () => {
  expect(judged({ shadow: { ...side, errors: 11 } })).toEqual({
    word: 'fail',
    reasons: ['11 of 1000 requests failed in the shadow (1.1 %), in production 0 %; at most 1 % may'],
  });
  expect(judged({ shadow: { ...side, errors: 10 } }).word).toBe('pass');
});

test('a slower shadow fails by its 90th percentile', () => {
  const slow = (p90: number) => ({ ...side, latency: { ...side.latency, p90 } });
  expect(judged({ shadow: slow(20.1) }).word).toBe('fail');
  expect(judged({ shadow: slow(20) }).word).toBe('pass');
});

test('latency that is not known is no pass', () => {
  const { latency: _, ...unknown } = side;
  expect(judged({ shadow: unknown }).word).toBe('inconclusive');
});

test('agreement is judged by its interval, three ways', () => {
  const of = (pairs: number, same: number) => ({ agreement: { ...good.agreement, pairs, same }, keptOfShadow: pairs });
  expect(judged(of(1000, 960)).word).toBe('pass');
  expect(judged(of(50, 47)).word).toBe('inconclusive');
  expect(judged(of(1000, 800)).word).toBe('fail');
});

test('without pairs nothing is known of agreement; the sentence says what callers must do', () => {
  const none = { agreement: { ...good.agreement, pairs: 0, same: 0 } };
  expect(judged(none)).toEqual({ word: 'inconclusive', reasons: [expect.stringContaining('InferenceId')] });
  expect(judged(none, { 'min-agreement': 0 }).word).toBe('pass');
});

test('pairs of only a part of the answers do not decide: what is lost is not lost at random', () => {
  expect(judged({ keptOfShadow: 1100 })).toEqual({
    word: 'inconclusive',
    reasons: [expect.stringContaining('90.91 %')],
  });
});

test('the worst finding wins, and all that are not a pass are told', () => {
  const verdict = judged({ shadow: { ...side, requests: 50, errors: 5 } });
  expect(verdict.word).toBe('fail');
  expect(verdict.reasons).toHaveLength(2);
});
