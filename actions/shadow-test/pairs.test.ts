import { agreementOf, wilson } from './agreement.ts';
import { gather, type Kept, pairsOf } from './pairs.ts';
import { readPredictions } from './predictions.ts';

const kept = (inferenceId: string, ...predictions: unknown[]): Kept => ({
  inferenceId,
  output: JSON.stringify({ predictions }),
});

describe('answers', () => {
  test('are read from a list of predictions, or a bare list', () => {
    expect(readPredictions('{"predictions":[0.25,1]}')).toEqual([0.25, 1]);
    expect(readPredictions('[["a"],["b"]]')).toEqual(['a', 'b']);
    expect(readPredictions('{"predictions":[[0.1]]}')).toEqual([0.1]);
  });

  test.each([
    '',
    'null',
    '{}',
    '3',
    '{"predictions":[]}',
    '{"predictions":[{"a":1}]}',
    '{"predictions":[[1,2]]}',
    '[null]',
  ])('of another form are not guessed at: %s', (text) => {
    expect(readPredictions(text)).toBeUndefined();
  });
});

describe('pairs', () => {
  test('are made by the inference id alone, whatever the order', async () => {
    const production = await gather([kept('a', 0.1), kept('b', 0.2)]);
    const shadow = await gather([kept('b', 0.9), kept('a', 0.3), kept('c', 0.4)]);
    expect(pairsOf(production, shadow)).toEqual([
      [[0.2], [0.9]],
      [[0.1], [0.3]],
    ]);
  });

  test('are not made of an id that came twice, which names two requests', async () => {
    const twice = await gather([kept('a', 0.1), kept('a', 0.2), kept('a', 0.3), kept('b', 0.4)]);
    expect([...twice.byId.keys()]).toEqual(['b']);
    expect(twice).toMatchObject({ kept: 4, lost: { twice: 3 } });
  });

  test('leave out what has no id or cannot be read, and count it', async () => {
    const answers = await gather([
      { output: '{"predictions":[1]}' },
      'unreadable',
      { inferenceId: 'a', output: 'oops' },
    ]);
    expect(answers).toMatchObject({ kept: 3, lost: { withoutId: 1, unreadable: 2, twice: 0 } });
    expect(answers.byId.size).toBe(0);
  });
});

describe('agreement', () => {
  test('of probabilities is the decision at one half; scores may differ', () => {
    const found = agreementOf([
      [[0.1], [0.4]],
      [[0.5], [0.9]],
      [[0.49], [0.5]],
    ]);
    expect(found).toMatchObject({ pairs: 3, same: 2, sameWhen: 'both scores lie on the same side of 0.5' });
    expect(found.difference?.mean).toBeCloseTo((0.3 + 0.4 + 0.01) / 3, 12);
    expect(found.difference?.max).toBeCloseTo(0.4, 12);
  });

  test('of other numbers is closeness', () => {
    const found = agreementOf([
      [[100], [104]],
      [[100], [106]],
      [[0], [0]],
    ]);
    expect(found).toMatchObject({ pairs: 3, same: 2 });
    expect(found.sameWhen).toContain('5 %');
  });

  test('of labels is equality, without any difference of scores', () => {
    const found = agreementOf([
      [['yes'], ['yes']],
      [[true], ['true']],
    ]);
    expect(found).toEqual({ pairs: 2, same: 1, sameWhen: 'both labels are equal' });
  });

  test('needs every prediction of a pair, and as many of them', () => {
    const found = agreementOf([
      [
        [0.1, 0.1],
        [0.2, 0.9],
      ],
      [[0.1], [0.1, 0.1]],
    ]);
    expect(found.same).toBe(0);
  });

  test('of nothing is nothing', () => {
    expect(agreementOf([])).toMatchObject({ pairs: 0, same: 0 });
    expect(agreementOf([])).not.toHaveProperty('difference');
  });

  // Reference values: Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3 (score, no continuity correction).
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('has an interval: %i of %i', (hits, of, low, high) => {
    expect(wilson(hits, of).low).toBeCloseTo(low, 4);
    expect(wilson(hits, of).high).toBeCloseTo(high, 4);
  });
});
