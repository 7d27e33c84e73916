import { check } from './inputs.ts';
import { given } from './test-plan.ts';

describe('inputs', () => {
  test('hold together by default', () => {
    expect(check(given())).toEqual([]);
  });

  test.each([
    [{ 'instance-count': '1' }, 'instance-count'],
    [{ bake: '1m' }, 'bake'],
    [{ bake: '2h', timeout: '4h' }, 'bake'],
    [{ 'final-bake': '2h', timeout: '4h' }, 'final-bake'],
    [{ timeout: '9h' }, 'timeout'],
    [{ timeout: '15m' }, 'timeout'],
    [{ 'max-latency': '0s' }, 'max-latency'],
    [{ 'poll-interval': '0s' }, 'poll-interval'],
  ])('that SageMaker would refuse are told by name (%#)', (texts: Record<string, string>, name) => {
    expect(check(given(texts))).toEqual([expect.stringMatching(new RegExp(`^${name}: must`))]);
  });
});
