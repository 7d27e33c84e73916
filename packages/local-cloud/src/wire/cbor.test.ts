import { decodeCbor, encodeCbor } from './cbor.ts';

const hex = (text: string): unknown => decodeCbor(Buffer.from(text.replaceAll(' ', ''), 'hex'));

// RFC 8949, appendix A.
test.each([
  ['00', 0],
  ['1864', 100],
  ['1a000f4240', 1_000_000],
  ['1b000000e8d4a51000', 1_000_000_000_000],
  ['3903e7', -1000],
  ['f93c00', 1],
  ['f97bff', 65_504],
  ['f90001', 2 ** -24],
  ['fa47c35000', 100_000],
  ['fb3ff199999999999a', 1.1],
  ['f97c00', Number.POSITIVE_INFINITY],
  ['f4', false],
  ['f6', null],
  ['c11a514b67b0', new Date(1_363_896_240_000)],
  ['c1fb41d452d9ec200000', new Date(1_363_896_240_500)],
  ['62c3bc', 'ü'],
  ['7f657374726561646d696e67ff', 'streaming'],
  ['5f42010243030405ff', Buffer.from([1, 2, 3, 4, 5])],
  ['9f018202039f0405ffff', [1, [2, 3], [4, 5]]],
  ['bf61610161629f0203ffff', { a: 1, b: [2, 3] }],
  ['', {}],
])('reads %s', (text, value) => expect(hex(text)).toEqual(value));

test('reads back what it has written', () => {
  const value = {
    small: [0, 23, 24, -1, 255, 2 ** 32, -(2 ** 40), 1.25],
    text: 'ü'.repeat(300),
    yes: true,
    none: null,
    at: new Date(1_700_000_000_123),
    bytes: Buffer.from('x'),
    deep: [{ list: [] }],
  };
  expect(decodeCbor(encodeCbor({ ...value, absent: undefined }))).toEqual(value);
});

test.each(['19', '63c3bc', '9f01', 'a16161', 'f818', '5b7fffffffffffffff00'])('refuses %s', (text) => {
  expect(() => hex(text)).toThrow();
});

test('refuses what is nested without end instead of running out of stack', () => {
  expect(() => decodeCbor(Buffer.alloc(1_000_000, 0x81))).toThrow(
    expect.objectContaining({ code: 'SerializationException' }),
  );
});
