import { readPointer } from './pointer.ts';
import { newPointer, updatePointer } from './pointer-text.ts';

const one = { path: 'ex1', md5: '5369cb520f35f5d77e793cf181884a27.dir', size: 12, nfiles: 2 };

const text = `outs:
- md5: 5369cb520f35f5d77e793cf181884a27.dir
  size: 12
  nfiles: 2
  hash: md5
  path: ex1
`;

test('writes a new pointer of a directory as dvc add does', () => {
  expect(newPointer(one)).toBe(text);
});

test('writes a new pointer of an executable file as dvc add does', () => {
  const file = { path: 'run.sh', md5: '3e2b31c72181b87149ff995e7202c0e3', size: 10, isexec: true } as const;
  expect(newPointer(file)).toBe(
    'outs:\n- md5: 3e2b31c72181b87149ff995e7202c0e3\n  size: 10\n  isexec: true\n  hash: md5\n  path: run.sh\n',
  );
});

test('reads what it wrote', () => {
  expect(readPointer(text, 'ex1.dvc')).toEqual({
    outs: [{ ...one, legacy: false }],
    pending: [],
    sources: [],
    wdir: '.',
    imported: false,
  });
});

test('leaves a pointer alone that says so already, whatever its layout', () => {
  const indented = text.replace('- md5', '  - md5').replace(/^ {2}(?=[snhp])/gm, '    ');
  expect(updatePointer(indented, one, 'ex1.dvc')).toBe(indented);
});

test('changes only what changed: comments, order, annotations and unknown meta stay', () => {
  const annotated = `# kept by hand
desc: applications of 1990
outs:
- path: ex1 # the folder
  md5: 5369cb520f35f5d77e793cf181884a27.dir
  size: 12
  nfiles: 2
  hash: md5
  remote: archive
  push: false
  meta:
    owner: [a, b]
meta:
  ticket: '017'
`;
  const changed = updatePointer(
    annotated,
    { ...one, md5: '79f4dcd1d3973e1940fa912175f32d13.dir', size: 13 },
    'ex1.dvc',
  );
  expect(changed).toBe(
    annotated
      .replace('5369cb520f35f5d77e793cf181884a27', '79f4dcd1d3973e1940fa912175f32d13')
      .replace('size: 12', 'size: 13'),
  );
});

test('takes a pointer of DVC 2 over: hash goes to the end of its entry', () => {
  const old = 'outs:\n- md5: 79f4dcd1d3973e1940fa912175f32d13.dir\n  size: 6\n  nfiles: 4\n  path: ex1\n';
  expect(readPointer(old, 'ex1.dvc').outs[0]?.legacy).toBe(true);
  expect(updatePointer(old, one, 'ex1.dvc')).toBe(
    'outs:\n- md5: 5369cb520f35f5d77e793cf181884a27.dir\n  size: 12\n  nfiles: 2\n  path: ex1\n  hash: md5\n',
  );
});

test('changes only its own entry when a pointer tracks several things', () => {
  const two = `outs:\n- md5: 1f29b1be3aa35864b7c3c4de7b4b1c7d.dir\n  hash: md5\n  path: other\n${text.slice(6)}`;
  const changed = updatePointer(two, { ...one, size: 13 }, 'ex1.dvc');
  expect(changed).toBe(two.replace('size: 12', 'size: 13'));
});

/** Each of these was written by DVC 3.67, and then again after its data changed: the second text is what it wrote. */
test.each([
  [
    'comments, blank lines and what follows the entry',
    "outs:\n  # before\n- md5: 5369cb520f35f5d77e793cf181884a27.dir   # c1\n    # between\n  size: 12\n\n  path: ex1   # c2\n# trailing\nmeta:\n  x: [a, b]\n  t: 'x: y'\n  m: |\n    multi\n    line\n",
    "outs:\n  # before\n- md5: 79f4dcd1d3973e1940fa912175f32d13.dir   # c1\n    # between\n  size: 14\n\n  path: ex1   # c2\n# trailing\n  nfiles: 2\n  hash: md5\nmeta:\n  x: [a, b]\n  t: 'x: y'\n  m: |\n    multi\n    line\n",
  ],
  [
    'a comment at the end of an entry that ends in a mapping',
    'outs:\n- path: ex1\n  md5: 5369cb520f35f5d77e793cf181884a27.dir\n  size: 12\n  meta:\n    a: 1\n  # end of entry\n',
    'outs:\n- path: ex1\n  md5: 79f4dcd1d3973e1940fa912175f32d13.dir\n  size: 14\n  meta:\n    a: 1\n  # end of entry\n  nfiles: 2\n  hash: md5\n',
  ],
  [
    'a file that became a directory',
    'outs:\n- md5: 5369cb520f35f5d77e793cf181884a27\n  size: 12\n  isexec: true\n  hash: md5\n  path: ex1\n  desc: quoted\n  labels: [a, b]\n  persist: true\n\n# end\n',
    'outs:\n- md5: 79f4dcd1d3973e1940fa912175f32d13.dir\n  size: 14\n  hash: md5\n  path: ex1\n  desc: quoted\n  labels: [a, b]\n  persist: true\n\n# end\n  nfiles: 2\n',
  ],
  [
    'a description that DVC broke over two lines',
    'outs:\n- md5: 5369cb520f35f5d77e793cf181884a27.dir\n  size: 12\n  nfiles: 2\n  hash: md5\n  path: ex1\n  desc: a long description that goes on until it has to be folded \n    somewhere\n',
    'outs:\n- md5: 79f4dcd1d3973e1940fa912175f32d13.dir\n  size: 14\n  nfiles: 2\n  hash: md5\n  path: ex1\n  desc: a long description that goes on until it has to be folded \n    somewhere\n',
  ],
])('updates %s as DVC does', (_, before, after) => {
  const changed = { ...one, md5: '79f4dcd1d3973e1940fa912175f32d13.dir', size: 14 };
  expect(updatePointer(before, changed, 'ex1.dvc')).toBe(after);
});

test('keeps line ends, quotes and order of what people wrote, and adds to a last line that has no end', () => {
  const windows = 'outs:\r\n- path: "./ex1"\r\n  md5: 79f4dcd1d3973e1940fa912175f32d13.dir';
  expect(updatePointer(windows, one, 'ex1.dvc')).toBe(
    `outs:\r\n- path: "./ex1"\r\n  md5: ${one.md5}\r\n  size: 12\r\n  nfiles: 2\r\n  hash: md5\r\n`,
  );
});

test('finds its entry through wdir', () => {
  const elsewhere = text.replace('path: ex1', 'path: data/ex1').replace(/^/, 'wdir: ..\n');
  expect(() => updatePointer(elsewhere, { ...one, size: 13 }, 'ex1.dvc')).toThrow('does not track');
  const here = text.replace('path: ex1', 'path: data/../ex1').replace(/^/, 'wdir: ./\n');
  expect(updatePointer(here, { ...one, size: 13 }, 'ex1.dvc')).toBe(here.replace('size: 12', 'size: 13'));
});

test('changes an entry in flow style too', () => {
  const flow = `outs: [{md5: 79f4dcd1d3973e1940fa912175f32d13.dir, size: 6, nfiles: 4, path: ex1}] # one\n`;
  const changed = updatePointer(flow, one, 'ex1.dvc');
  expect(readPointer(changed, 'x').outs).toEqual([{ ...one, legacy: false }]);
  expect(changed).toContain('# one');
});

test('takes away what was recorded of a version in a bucket', () => {
  const cloud = `outs:\n- hash: md5\n  path: ex1\n  files:\n  - relpath: a\n    md5: 0cc175b9c0f1b6a831c399e269772661\n    cloud:\n      r:\n        etag: x\n        version_id: y\nmeta: 1\n`;
  expect(updatePointer(cloud, one, 'ex1.dvc')).toBe(
    `outs:\n- hash: md5\n  path: ex1\n  md5: ${one.md5}\n  size: 12\n  nfiles: 2\nmeta: 1\n`,
  );
});

test('drops what only the old content had', () => {
  const file = 'outs:\n- md5: b1946ac92492d2347c6235b4d2611184\n  size: 6\n  isexec: true\n  hash: md5\n  path: ex1\n';
  expect(updatePointer(file, one, 'ex1.dvc')).toBe(
    'outs:\n- md5: 5369cb520f35f5d77e793cf181884a27.dir\n  size: 12\n  hash: md5\n  path: ex1\n  nfiles: 2\n',
  );
});

test('keeps a digest in quotes that YAML would take for a number', () => {
  const digits = { path: 'f', md5: '12345678901234567890123456789012', size: 1 };
  const changed = updatePointer(
    'outs:\n- md5: b1946ac92492d2347c6235b4d2611184\n  hash: md5\n  path: f\n',
    digits,
    'f.dvc',
  );
  expect(changed).toContain("md5: '12345678901234567890123456789012'");
  expect(readPointer(changed, 'f.dvc').outs[0]?.md5).toBe(digits.md5);
});

test('tells all faults of a broken pointer together', () => {
  const broken = 'outs:\n- md5: xyz\n  path: 2024_01\n  colour: red\nstages: 1\n';
  expect(() => readPointer(broken, 'x.dvc')).toThrow(/md5.*colour.*stages.*path 2024_01.*quotes/s);
});

test.each([
  ['- [', 'not YAML'],
  ['just text', 'x.dvc'],
  ['outs: []', 'at least one out'],
  ['a: &a [1]\nouts: *a', 'x.dvc'],
])('refuses %j', (bad, why) => {
  expect(() => readPointer(bad, 'x.dvc')).toThrow(why);
});

test('does not touch what dvc import made, nor what tracks something else', () => {
  const imported = `frozen: true\ndeps:\n- path: s3://a/b\n${text}`;
  expect(updatePointer(imported, one, 'ex1.dvc')).toBe(imported);
  expect(() => updatePointer(imported, { ...one, size: 13 }, 'ex1.dvc')).toThrow('dvc import');
  expect(() => updatePointer(text, { ...one, path: 'ex2' }, 'ex1.dvc')).toThrow('does not track "ex2"');
});

test('reads what a version-aware remote holds from the pointer itself, and takes it over', () => {
  // E1 of the format: its listing follows from the entries.
  const files = [
    ['sub/b.txt', '591785b794601e212b260e25925636fd'],
    ['a.txt', 'b1946ac92492d2347c6235b4d2611184'],
  ].map(([path, md5]) => `  - relpath: ${path}\n    md5: ${md5}\n    size: 6\n    cloud:\n      r:\n        etag: x\n`);
  const pointer = `outs:\n- hash: md5\n  path: ex1\n  files:\n${files.join('')}`;
  const [out] = readPointer(pointer, 'ex1.dvc').outs;
  expect(out).toMatchObject({ ...one, entries: [{ path: 'sub/b.txt' }, { path: 'a.txt' }] });
  expect(updatePointer(pointer, one, 'ex1.dvc')).toBe(
    `outs:\n- hash: md5\n  path: ex1\n  md5: ${one.md5}\n  size: 12\n  nfiles: 2\n`,
  );
});

test('knows what was imported without its content, and from where', () => {
  const partial = 'frozen: true\ndeps:\n- etag: x\n  path: s3://a/b\nouts:\n- hash: md5\n  path: ex1\n';
  expect(readPointer(partial, 'ex1.dvc')).toMatchObject({
    outs: [],
    pending: ['ex1'],
    sources: [{ path: 's3://a/b', etag: 'x', versioned: false }],
  });
  expect(() => updatePointer(partial, one, 'ex1.dvc')).toThrow('dvc import');
});
