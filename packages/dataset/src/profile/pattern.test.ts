import { compilePattern } from './pattern.ts';

const matches = (pattern: string, value: string): boolean => compilePattern(pattern)(Buffer.from(value));

// A generator of its own (mulberry32), so that the cases are the same on every machine.
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

function randomPattern(roll: (sides: number) => number, depth: number): string {
  const atom = (): string =>
    depth === 0 || roll(3) > 0
      ? (['a', 'b', 'c', '.', '[ab]', '[^a]', '\\d', '1', '\\.', '[a-c1]'][roll(10)] ?? 'a')
      : `(${randomPattern(roll, depth - 1)}|${randomPattern(roll, depth - 1)})`;
  return Array.from(
    { length: 1 + roll(3) },
    () => atom() + (['', '', '*', '+', '?', '{2}', '{1,3}', '{2,}'][roll(8)] ?? ''),
  ).join('');
}

test('says the same as the platform does of whole values, in two thousand patterns', () => {
  const roll = dice(7);
  for (let i = 0; i < 2000; i += 1) {
    const pattern = randomPattern(roll, 2);
    const test = compilePattern(pattern);
    const expression = new RegExp(`^(?:${pattern})$`, 'u');
    for (let j = 0; j < 20; j += 1) {
      const value = Array.from({ length: roll(7) }, () => 'abc1.é'[roll(6)]).join('');
      if (test(Buffer.from(value)) !== expression.test(value))
        throw new Error(`${pattern} and ${JSON.stringify(value)}`);
    }
  }
});

test('takes time in proportion to the value, where the platform would never end', () => {
  const long = 'a'.repeat(200_000);
  expect(matches('(a|a)*b', long)).toBe(false);
  expect(matches('(a*)*(a*)*x', long)).toBe(false);
  expect(matches('(x+x+)+y', 'x'.repeat(100_000))).toBe(false);
});

test.each([
  '(',
  ')',
  '[a',
  'a**',
  'a{2,1}',
  '\\',
  '*a',
  '(?=a)',
  'a$b',
  '\\p',
  '[z-a]',
  'a'.repeat(501),
  '(a{999}){999}',
])('refuses %s', (pattern) => {
  expect(() => compilePattern(pattern)).toThrow(/^(has|must|needs|ends)/);
});

test('anchors at the ends say what is so anyway', () => {
  expect([matches('^a+$', 'aa'), matches('^a+$', 'aab'), matches('a\\$', 'a$')]).toEqual([true, false, true]);
});
