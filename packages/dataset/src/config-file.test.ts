import { mergeConfigs, readConfig } from './config-file.ts';
import { resolveConfigPaths } from './config-paths.ts';
import { findRemote } from './remote.ts';

const read = (text: string) => resolveConfigPaths(readConfig(text, '.dvc/config'), '/repo/.dvc', '/home/me');
const config = read(
  `# committed
[core]
    remote = Storage   # the default
    autostage = true
['remote "storage"']
    url = s3://bucket/team/dvc/
    endpointurl = "http://127.0.0.1:9000"
    region = eu-west-1
[remote "Deep"]
    url = remote://storage/deeper
    region = 'us-east-1'
['remote "disk"']
    url = ../../store
['remote "aware"']
    url = s3://bucket
    version_aware = True
['remote "loop"']
    url = remote://loop/x
['remote "home"']
    url = ~/store/
['remote "ssh"']
    url = ssh://host/store
`,
);

test('finds the default remote, whatever the case of its name', () => {
  expect(findRemote(config)).toEqual({
    kind: 's3',
    name: 'storage',
    url: 's3://bucket/team/dvc',
    endpointUrl: 'http://127.0.0.1:9000',
    region: 'eu-west-1',
  });
});

test('follows a remote that stands on another; its own options win', () => {
  expect(findRemote(config, 'deep')).toEqual({
    kind: 's3',
    name: 'deep',
    url: 's3://bucket/team/dvc/deeper',
    endpointUrl: 'http://127.0.0.1:9000',
    region: 'us-east-1',
  });
});

test('lets the local file win, key by key', () => {
  const local = readConfig('[core]\nremote = deep\n[\'remote "storage"\']\nregion=us-west-2\n', '.dvc/config.local');
  const merged = mergeConfigs([config, local]);
  expect(findRemote(merged)?.name).toBe('deep');
  expect(findRemote(merged, 'storage')).toMatchObject({ url: 's3://bucket/team/dvc', region: 'us-west-2' });
});

test('finds folders, relative to the file that names them', () => {
  expect(findRemote(config, 'disk')).toEqual({ kind: 'local', name: 'disk', folder: '/store' });
  expect(findRemote(config, 'home')).toEqual({ kind: 'local', name: 'home', folder: '/home/me/store' });
});

test('has no default remote when none is set', () => {
  expect(findRemote(readConfig('', '.dvc/config'))).toBeUndefined();
});

test.each([
  ['none', 'remote "none" is not in .dvc/config; it has storage, deep, disk, aware, loop, home, ssh'],
  ['ssh', 'is at ssh://host/store; it must be s3://bucket/prefix, or a folder'],
  ['aware', 'version_aware'],
  ['loop', 'refers to itself'],
])('refuses the remote %s', (name, why) => {
  expect(() => findRemote(config, name)).toThrow(why);
});

test('names every line that it cannot read', () => {
  expect(() => readConfig('url = x\n[core]\nremote\n', '.dvc/config')).toThrow(/line 1 .*line 3 /s);
});

test.each([
  ['url = a, b', 'comma outside quotes'],
  ["url = 'a", 'a quote that does not end'],
  ['url = %(HOME)s', 'which DVC would replace'],
  ['url = a\nURL = b', 'line 3 sets a key of its section again'],
  ['url = a\n[r]', 'line 3 begins a section that is there already'],
])('refuses %j, which DVC reads otherwise or not at all', (lines, why) => {
  expect(() => readConfig(`[r]\n${lines}`, 'x')).toThrow(why);
});

test('never shows a value that it cannot read', () => {
  expect(() => readConfig('[r]\nsecret_access_key = "abc', 'x')).toThrow(
    /^x: line 2 has a quote that does not end: secret_access_key = …$/s,
  );
});

test('keeps a # inside quotes', () => {
  expect(readConfig('[core]\nremote = "a#b" # c\n', 'x').get('core')?.get('remote')).toBe('a#b');
});
