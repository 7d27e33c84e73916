import { readPointer } from './pointer.ts';

const dep = (lines: string): string =>
  `frozen: true\ndeps:\n- hash: md5\n${lines}outs:\n- hash: md5\n  path: ex1\n  push: false\n`;
const versionLines = (id: string): string => `etag: x\n    size: 2\n    version_id: ${id}\n`;

test.each([
  ['of many files', `  path: s3://a/b\n  files:\n  - relpath: s/y\n    ${versionLines('v1')}`, 's/y', 'v1'],
  ['of one object', '  path: s3://a/b\n  etag: x\n  size: 2\n  version_id: v1\n', '', 'v1'],
  ['named in the address', '  path: s3://a/b?versionId=v1\n  etag: x\n  size: 2\n', '', 'v1'],
])('knows the versions %s that were imported', (_, lines, path, versionId) => {
  const versions = [{ path, versionId, etag: 'x', size: 2 }];
  expect(readPointer(dep(lines), 'ex1.dvc').sources).toMatchObject([{ path: 's3://a/b', versioned: true, versions }]);
});

test.each([
  ['a version', '  path: s3://a/b\n  files:\n  - relpath: s/y\n    etag: x\n    size: 2\n'],
  ['an etag', '  path: s3://a/b\n  size: 2\n  version_id: v1\n'],
  ['a size', '  path: s3://a/b\n  etag: x\n  version_id: v1\n'],
])('does not take for known versions what lacks %s', (_, lines) => {
  const [source] = readPointer(dep(lines), 'ex1.dvc').sources;
  expect(source).toMatchObject({ versioned: true });
  expect(source?.versions).toBeUndefined();
});
