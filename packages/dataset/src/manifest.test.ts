import { createHash } from 'node:crypto';
import { canonicalJson } from '@modelway/lineage';
import { bytesOf, manifestOf, readManifest, writeManifest } from './manifest.ts';

const entry = (path: string, text: string) => ({
  path,
  md5: createHash('md5').update(text).digest('hex'),
  sha256: createHash('sha256').update(text).digest('hex'),
  size: Buffer.byteLength(text),
});
const manifest = manifestOf([entry('\ud83d\ude00', 'b'), entry('\ufb01', 'a'), entry('a"\u2028\n', '')]);

test('is written in the canonical form of RFC 8785', () => {
  expect(writeManifest(manifest).text).toBe(canonicalJson(manifest));
});

test('is read back by its digest, in the order of code points', () => {
  const { text, sha256 } = writeManifest(manifest);
  expect(readManifest(Buffer.from(text), sha256)).toEqual(manifest);
  expect(manifest.map(({ path }) => path)).toEqual(['a"\u2028\n', '\ufb01', '\ud83d\ude00']);
  expect(bytesOf(manifest)).toBe(2);
});

test('is refused when its bytes are not those that were named', () => {
  const { text, sha256 } = writeManifest(manifest);
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
