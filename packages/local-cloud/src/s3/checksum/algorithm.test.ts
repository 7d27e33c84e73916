import { type Algorithm, algorithms, hasher } from './algorithm.ts';

// "123456789" is the check value of every CRC catalogue (reveng.sourceforge.io/crc-catalogue); digests are openssl's.
const known: Readonly<Record<Algorithm, string>> = {
  CRC32: 'cbf43926',
  CRC32C: 'e3069283',
  CRC64NVME: 'ae8b14860a799888',
  SHA1: 'f7c3bc1d808e04732adf679965ccc34ca7ae3441',
  SHA256: '15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225',
  SHA512:
    'd9e6762dd1c8eaf6d61b3c6192fc408d4d6d5f1176d0c29169bc24e71c3f274ad27fcd5811b313d681f7e55ec02d73d499c95455b6b5bb503acf574fba8ffe85',
  MD5: '25f9e794323b453885f5181f1b624d0b',
};

test.each(algorithms)('%s gives the published check value', (algorithm) => {
  const made = hasher(algorithm);
  made.update(Buffer.from('123456789'));
  expect(made.digest().toString('hex')).toBe(known[algorithm]);
});

test.each(algorithms)('%s does not mind where a body was cut', (algorithm) => {
  const body = Buffer.from(Array.from({ length: 1000 }, (_, i) => (i * 31) & 0xff));
  const [whole, cut] = [hasher(algorithm), hasher(algorithm)];
  whole.update(body);
  for (const [from, to] of [
    [0, 1],
    [1, 14],
    [14, 500],
    [500, 1000],
  ])
    cut.update(body.subarray(from, to));
  expect(cut.digest()).toEqual(whole.digest());
});
