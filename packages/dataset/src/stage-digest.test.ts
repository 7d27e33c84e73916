import { etagDigest } from './dir-object.ts';
import { completeImport } from './pointer-text.ts';
import { stageDigest } from './stage-digest.ts';

/** As `dvc import-url s3://src/f.csv` of DVC 3.67 wrote it. */
const imported = `md5: 5f385e8a238419af18f0cbd4e71ac014
frozen: true
deps:
- etag: f69f5b72bc79a92dc70c63c9aa142e36
  size: 4
  hash: md5
  path: s3://src/f.csv
outs:
- md5: f69f5b72bc79a92dc70c63c9aa142e36
  size: 4
  hash: md5
  path: f.csv
`;

test('is the digest that DVC gives an import', () => {
  expect(
    stageDigest({
      md5: 'x',
      frozen: true,
      deps: [{ etag: 'f69f5b72bc79a92dc70c63c9aa142e36', size: 4, hash: 'md5', path: 's3://src/f.csv' }],
      outs: [{ md5: 'f69f5b72bc79a92dc70c63c9aa142e36', size: 4, hash: 'md5', path: 'f.csv' }],
      meta: { any: 1 },
    }),
  ).toBe('5f385e8a238419af18f0cbd4e71ac014');
});

test('completes an import without content', () => {
  const pending = imported
    .replace('5f385e8a238419af18f0cbd4e71ac014', '00000000000000000000000000000000')
    .replace('- md5: f69f5b72bc79a92dc70c63c9aa142e36\n  size: 4\n  hash', '- hash');
  const file = { path: 'f.csv', md5: 'f69f5b72bc79a92dc70c63c9aa142e36', size: 4 };
  expect(completeImport(pending, file, 'f.csv.dvc')).toBe(
    imported.replace(
      '- md5: f69f5b72bc79a92dc70c63c9aa142e36\n  size: 4\n  hash: md5\n  path: f.csv',
      '- hash: md5\n  path: f.csv\n  md5: f69f5b72bc79a92dc70c63c9aa142e36\n  size: 4',
    ),
  );
  expect(() => completeImport(imported, file, 'f.csv.dvc')).toThrow('holds no import that is pending');
});

test('knows a folder of S3 as DVC does', () => {
  // s3://src/dir with x = "1" and s/y = "zz", imported by DVC 3.67.
  const entries = [
    { path: 'x', etag: 'c4ca4238a0b923820dcc509a6f75849b' },
    { path: 's/y', etag: 'b6d767d2f8ed5d21a44b0e5886680cb9' },
  ];
  expect(etagDigest(entries)).toBe('3cebe9fb7bb99d3014fb317193779409.dir');
});
