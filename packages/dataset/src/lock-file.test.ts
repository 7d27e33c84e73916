import { readLock } from './lock-file.ts';

/** As DVC 3.67 wrote it. */
const lock = `schema: '2.0'
stages:
  prep:
    cmd: sh run.sh
    deps:
    - path: raw
      hash: md5
      md5: 987a1b4d7bf340132bb13dc87b929cb5.dir
      size: 2
      nfiles: 2
    outs:
    - path: data
      hash: md5
      md5: 0cc175b9c0f1b6a831c399e269772661.dir
      size: 1
      nfiles: 1
    - path: old.csv
      md5: 0cc175b9c0f1b6a831c399e269772661
      size: 1
  split@train:
    cmd: sh split.sh
    outs:
    - path: ../out/x
      hash: md5
      md5: 0cc175b9c0f1b6a831c399e269772661
      size: 1
      isexec: true
`;
const yaml = 'stages:\n  prep:\n    cmd: a\n  split:\n    foreach: [train]\n    wdir: sub\n    do: {cmd: b}\n';

test('reads what stages made, where they made it', () => {
  const md5 = '0cc175b9c0f1b6a831c399e269772661';
  expect(readLock(lock, yaml, 'dvc.lock')).toEqual([
    { stage: 'prep', path: 'data', md5: `${md5}.dir`, size: 1, nfiles: 1, legacy: false },
    { stage: 'prep', path: 'old.csv', md5, size: 1, legacy: true },
    { stage: 'split@train', path: 'out/x', md5, size: 1, isexec: true, legacy: false },
  ]);
});

test('knows no place where only DVC can work it out', () => {
  const templated = yaml.replace('wdir: sub', 'wdir: $' + '{item}');
  expect(readLock(lock, templated, 'dvc.lock').map(({ stage }) => stage)).toEqual(['prep', 'prep']);
});

test.each([
  ['stages: {}', 'schema'],
  ["schema: '2.0'\nstages: {a: {outs: [{path: x, md5: zz}]}}", 'stages.a.outs.0.md5: must be 32 hex digits'],
  ['- [', 'is not YAML'],
])('refuses %j', (text, why) => {
  expect(() => readLock(text, undefined, 'dvc.lock')).toThrow(why);
});
