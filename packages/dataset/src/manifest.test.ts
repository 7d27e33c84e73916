import { createHash } from 'node:crypto';
import { canonicalJson } from '@modelway/lineage';
import { bytesOf, digestManifest, manifestBytes, manifestOf, readManifest } from './manifest.ts';

const entry = (path: string, text: string) => ({
  path,
  md5: createHash('md5').update(text).digest('hex'),
  sha256: createHash('sha256').update(text).digest('hex'),
  size: Buffer.byteLength(text),
});
const manifest = manifestOf([entry('\ud83d\ude00', 'b'), entry('\ufb01', 'a'), entry('a"\u2028\n', '')]);

test('is written in the canonical form of RFC 8785', () => {
  expect(manifestBytes(manifest).toString()).toBe(canonicalJson(manifest));
});

test.each([0, 1, 500, 501, 1200])('is the same in pieces, of %i files, as its digests are', (files) => {
  const many = manifestOf(Array.from({ length: files }, (_, i) => entry(`${i}\u20ac`, '')));
  const text = canonicalJson(many);
  expect(manifestBytes(many).toString()).toBe(text);
  const [sha256, md5] = ['sha256', 'md5'].map((name) => createHash(name).update(text).digest('hex'));
  expect(digestManifest(many)).toEqual({ sha256, md5 });
});

test('is read back by its digest, in the order of code points', () => {
  expect(readManifest(manifestBytes(manifest), digestManifest(manifest).sha256)).toEqual(manifest);
  expect(manifest.map(({ path }) => path)).toEqual(['a"\u2028\n', '\ufb01', '\ud83d\ude00']);
  expect(bytesOf(manifest)).toBe(2);
});

test('is refused when its bytes are not those that were named', () => {
  const text = manifestBytes(manifest).toString();
  const { sha256 } = digestManifest(manifest);
  expect(() => readManifest(Buffer.from(text.replace('"size":1', '"size":2')), sha256)).toThrow('was changed');
});

test('is refused with every fault when it is no manifest', () => {
  const text = '[{"md5":"x","path":"","sha256":"y","size":-1}]';
  const digest = createHash('sha256').update(text).digest('hex');
  expect(() => readManifest(Buffer.from(text), digest)).toThrow(/md5.*path.*sha256.*size/s);
});

test('holds each path once', () => {
  expect(() => manifestOf([entry('a', 'x'), entry('a', 'y')])).toThrow('a: is listed twice');
});
