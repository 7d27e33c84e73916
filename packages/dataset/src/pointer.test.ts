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
  expect(readPointer(text, 'ex1.dvc')).toEqual({ outs: [{ ...one, legacy: false }], imported: false });
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
  expect(() => updatePointer(imported, one, 'ex1.dvc')).toThrow('dvc import');
  expect(() => updatePointer(text, { ...one, path: 'ex2' }, 'ex1.dvc')).toThrow('does not track "ex2"');
});
