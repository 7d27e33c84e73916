import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerClock } from '@modelway/action';
import { type Aws, connect, getObject, inLanes, locate, putObject } from '@modelway/aws';
import { objectKey } from '@modelway/dataset';
import { type Checkout, checkout, keysBelow } from './dataset-trip.ts';
import type { S3Player } from './s3-player.ts';

/** What version-dataset must do on every S3. */
export function datasetContract(start: () => Promise<S3Player>): void {
  let player: S3Player;
  let aws: Aws;
  let here: Checkout;
  beforeAll(async () => {
    player = await start();
    aws = connect({ env: player.env, clock: runnerClock });
  });
  beforeEach(() => {
    here = checkout(player);
    here.write({ 'data/a.txt': 'hello\n', 'data/sub/b.txt': 'world\n' });
  });
  afterEach(() => rmSync(here.folder, { recursive: true, force: true }));
  afterAll(() => player.stop());
  const keysUnder = (uri: string) => keysBelow(aws, uri);
  const fresh = (name: string): string => `s3://${player.bucket}/remotes/${name}-${here.folder.slice(-6)}`;

  test('puts files and directory object where DVC looks for them, once, and writes its pointer', async () => {
    const remote = fresh('layout');
    const { outputs } = await here.version({ remote });
    expect(await keysUnder(remote)).toEqual([
      'files/md5/53/69cb520f35f5d77e793cf181884a27.dir',
      'files/md5/59/1785b794601e212b260e25925636fd',
      'files/md5/b1/946ac92492d2347c6235b4d2611184',
    ]);
    expect(outputs).toMatchObject({
      version: '5369cb520f35f5d77e793cf181884a27.dir',
      'uploaded-objects': '3',
      files: '2',
    });
    expect(readFileSync(join(here.folder, 'data.dvc'), 'utf8')).toContain('md5: 5369cb520f35f5d77e793cf181884a27.dir');
    expect(readFileSync(join(here.folder, '.gitignore'), 'utf8')).toBe('/data\n');
  });

  test('uploads nothing and writes nothing the second time', async () => {
    const remote = fresh('again');
    await here.version({ remote });
    rmSync(join(here.folder, '.gitignore'));
    here.git('add', '.');
    const before = readFileSync(join(here.folder, 'data.dvc'), 'utf8');
    const { outputs } = await here.version({ remote });
    expect(outputs).toMatchObject({ 'uploaded-objects': '0', 'uploaded-bytes': '0' });
    expect(readFileSync(join(here.folder, 'data.dvc'), 'utf8')).toBe(before);
    expect(existsSync(join(here.folder, '.gitignore'))).toBe(false);
  });

  test('adds its line to .gitignore once, and not where a rule or the index speaks already', async () => {
    const remote = fresh('ignore');
    const ignored = () => readFileSync(join(here.folder, '.gitignore'), 'utf8');
    here.write({ '.gitignore': '*.log' });
    await here.version({ remote });
    await here.version({ remote });
    expect(ignored()).toBe('*.log\n/data\n');
    here.write({ 'w[e]*ird/a': 'a', ':odd/a': 'a', 'out/x.log/a': 'a' });
    for (const path of ['w[e]*ird', ':odd', 'out/x.log', 'w[e]*ird', ':odd']) await here.version({ remote, path });
    expect(ignored()).toBe('*.log\n/data\n/w\\[e\\]\\*ird\n/:odd\n');
    expect(existsSync(join(here.folder, 'out/.gitignore'))).toBe(false);
  });

  test('repairs what DVC would believe to be there: a missing and a damaged file behind a .dir', async () => {
    const remote = fresh('repair');
    await here.version({ remote });
    const { sdk, client } = await aws.s3();
    const lost = locate(`${remote}/files/md5/59/1785b794601e212b260e25925636fd`);
    const cut = locate(`${remote}/files/md5/b1/946ac92492d2347c6235b4d2611184`);
    await client.send(new sdk.DeleteObjectCommand({ Bucket: lost.bucket, Key: lost.key }));
    await client.send(new sdk.PutObjectCommand({ Bucket: cut.bucket, Key: cut.key, Body: 'hel' }));
    expect((await here.version({ remote })).outputs['uploaded-objects']).toBe('2');
    expect(Buffer.from((await getObject(aws, cut))?.bytes ?? []).toString()).toBe('hello\n');
  });

  test('never puts a directory object before all of its files, nor a pointer before that; the next run goes on', async () => {
    const remote = fresh('order');
    const spoiled = here.version({ remote }, () => here.write({ 'data/sub/b.txt': 'other\n' }));
    await expect(spoiled).rejects.toThrow('changed after it was hashed');
    expect(await keysUnder(remote)).toEqual(['files/md5/b1/946ac92492d2347c6235b4d2611184']);
    expect(existsSync(join(here.folder, 'data.dvc'))).toBe(false);
    here.write({ 'data/sub/b.txt': 'world\n' });
    expect((await here.version({ remote })).outputs['uploaded-objects']).toBe('2');
  });

  test('says what changed since the commit before, down to the records of a table', async () => {
    const remote = fresh('diff');
    here.write({ 'data/t.csv': 'id,x\n1,a\n2,b\n', 'data/old.txt': 'moves' });
    await here.version({ remote });
    here.git('add', '.');
    here.git('commit', '--quiet', '--message=one');
    here.write({ 'data/t.csv': 'id,x\n1,a\n2,B\n3,c\n', 'data/new.txt': 'moves', 'data/more.txt': 'more' });
    here.remove('data/old.txt');
    here.remove('data/a.txt');
    const { outputs, facts, remarks } = await here.version({ remote, base: 'HEAD' });
    expect(outputs).toMatchObject({ added: '1', changed: '1', removed: '1', renamed: '1' });
    expect(facts.diff?.base.commit).toBe(here.git('rev-parse', 'HEAD'));
    const table = remarks.find(({ title }) => title === 'Records that changed');
    expect(table).toMatchObject({
      rows: [
        [
          { code: 't.csv' },
          { number: '2' },
          { number: '3' },
          { number: '1' },
          { number: '0' },
          { number: '1' },
          'same',
        ],
      ],
    });
  });

  test('sends nothing anywhere when the data break a rule, and says which', async () => {
    const remote = fresh('unfit');
    const policy = [
      'version: 1',
      'lines:',
      '  churn:',
      '    evaluation: { holdout: t.csv, key: id, label: y }',
      '    metrics: { auc: { bound: 0.5 } }',
      '    data: { columns: { x: { max: 3 } } }',
    ].join('\n');
    here.write({ 'modelway.yml': policy, 'data/t.csv': 'id,x,y\n1,2,0\n2,4,1\n' });
    const unfit = await here.version({ remote });
    expect(unfit.verdict).toEqual({ word: 'fail', reasons: ['t.csv: x is above 3 in 1 row, first row 2'] });
    expect(unfit.outputs).toMatchObject({ 'uploaded-objects': '0' });
    expect(await keysUnder(remote)).toEqual([]);
    expect(existsSync(join(here.folder, 'data.dvc'))).toBe(false);
    expect(unfit.facts.profile).toBeUndefined();
    expect(unfit.facts.checks).toMatchObject({ found: [{ level: 'fail', word: 'fail', column: 'x', count: 1 }] });
    here.write({ 'data/t.csv': 'id,x,y\n1,2,0\n2,3,1\n' });
    const fit = await here.version({ remote });
    expect(fit.verdict.word).toBe('pass');
    expect(fit.facts.profile?.uri).toMatch(/\/profiles\/[0-9a-f]{64}\.json$/);
    expect(fit.facts.tables).toMatchObject([{ path: 't.csv', rows: 2, labels: { column: 'y' } }]);
    here.write({ 'modelway.yml': policy.replace('max: 3', 'maximum: 3') });
    await expect(here.version({ remote })).rejects.toThrow(
      /modelway.yml:6: lines.churn.data.columns.x.maximum: a column has no "maximum"; it has type, required/,
    );
    here.remove('modelway.yml');
  });

  test('compares with the parent commit when nothing else is named, and calls a first version so', async () => {
    const remote = fresh('parent');
    const first = await here.version({ remote });
    expect(first.facts.diff).toBeUndefined();
    expect(first.outputs).toMatchObject({ added: '2', changed: '0' });
    here.git('add', '.');
    here.git('commit', '--quiet', '--message=one');
    here.git('commit', '--quiet', '--allow-empty', '--message=two');
    here.write({ 'data/a.txt': 'changed\n' });
    const second = await here.version({ remote });
    expect(second.facts.diff).toMatchObject({
      base: { commit: here.git('rev-parse', 'HEAD~1') },
      changed: 1,
      added: 0,
    });
  });

  test('compares with what the lineage of the base commit says where no pointer was committed, else with the last of the line', async () => {
    const remote = fresh('lineage');
    await here.version({ remote }).then(here.state);
    const base = here.git('rev-parse', 'HEAD');
    here.write({ 'data/a.txt': 'changed\n' });
    expect((await here.version({ remote, base })).facts.diff).toMatchObject({ base: { commit: base }, changed: 1 });
    expect((await here.version({ remote })).facts.diff).toMatchObject({ changed: 1 });
    expect((await here.version({ remote, name: 'other' })).facts.diff).toBeUndefined();
  });

  test('lists a remote page by page, and asks for single objects where that is less', async () => {
    const remote = fresh('large');
    const contents = Array.from({ length: 1100 }, (_, i) => `content ${i}`);
    await inLanes(contents, { lanes: 16 }, async (text) => {
      const id = createHash('md5').update(text).digest('hex');
      await putObject(aws, locate(`${remote}/${objectKey(id)}`), { bytes: Buffer.from(text), expected: 'absent' });
    });
    here.remove('data');
    here.write(Object.fromEntries([...contents, 'none'].map((text, i) => [`data/${i}`, text])));
    expect(await here.present({ remote })).toBe(1100);
    here.remove('data');
    here.write({ 'data/7': 'content 7' });
    expect(await here.present({ remote })).toBe(1);
  }, 60_000);

  test('refuses with all its reasons, and writes nothing', async () => {
    const remote = fresh('refused');
    symlinkSync('nowhere', join(here.folder, 'data/dangling'));
    symlinkSync('/etc/hostname', join(here.folder, 'data/outside'));
    symlinkSync('..', join(here.folder, 'data/sub/loop'));
    writeFileSync(Buffer.from(`${here.folder}/data/bad\xff`, 'latin1'), 'x');
    here.write({ 'data/new\nline': 'x' });
    const refused = await here.version({ remote }).catch((cause: Error) => cause.message.split('\n'));
    expect(refused).toHaveLength(5);
    expect(await keysUnder(remote)).toEqual([]);
    expect(existsSync(join(here.folder, 'data.dvc'))).toBe(false);
  });

  test('names the bucket of a remote that does not exist', async () => {
    await expect(here.version({ remote: 's3://no-such-bucket-here/x' })).rejects.toThrow(
      '"no-such-bucket-here" does not exist',
    );
  });
}
