import type { OwnWorld } from '../create-world.ts';
import type { SteppedClock } from '../stepped-clock.ts';
import { testWorld } from '../test-world.ts';
import { createLogGroup } from './create-log-group.ts';
import { createLogStream } from './create-log-stream.ts';
import { describeLogGroups } from './describe-log-groups.ts';
import { describeLogStreams } from './describe-log-streams.ts';
import { chunkEvents, chunksPerStream } from './events.ts';
import { filterLogEvents } from './filter-log-events.ts';
import { getLogEvents } from './get-log-events.ts';
import { putLogEvents } from './put-log-events.ts';

interface Page {
  readonly events: readonly { readonly message: string; readonly timestamp: number }[];
  readonly nextForwardToken: string;
  readonly nextBackwardToken: string;
}

let world: OwnWorld & { clock: SteppedClock };
beforeEach(() => {
  world = testWorld();
});
afterEach(() => world.close());

const group = '/aws/sagemaker/TrainingJobs';
const names = { logGroupName: group, logStreamName: 'job1/algo-1-1' };
const append = (stream: string, ...lines: string[]) => world.logs.append(group, stream, lines);
const get = async (over: object = {}) =>
  (await getLogEvents(world, { ...names, startFromHead: true, ...over })) as Page;
const messages = (page: { events: readonly { message: string }[] }) => page.events.map(({ message }) => message);
const streams = async (over: object) =>
  (
    (await describeLogStreams(world, { logGroupName: group, ...over })) as { logStreams: { logStreamName: string }[] }
  ).logStreams.map((one) => one.logStreamName);

describe('CloudWatch Logs', () => {
  it('knows a group and a stream from their first line on, not before', async () => {
    const missing = { code: 'ResourceNotFoundException', message: 'The specified log group does not exist.' };
    await expect(get()).rejects.toMatchObject(missing);
    await expect(streams({})).rejects.toMatchObject(missing);
    append('job1/algo-1-1', 'hello');
    expect(messages(await get())).toEqual(['hello']);
    await expect(get({ logStreamName: 'other' })).rejects.toMatchObject({
      code: 'ResourceNotFoundException',
      message: 'The specified log stream does not exist.',
    });
    expect(describeLogGroups(world, { logGroupNamePrefix: '/aws/sage' })).toMatchObject({
      logGroups: [{ logGroupName: group, creationTime: world.clock.now().getTime() }],
    });
  });

  it('pages forward with tokens and gives the same token back at the end', async () => {
    append('job1/algo-1-1', 'a', 'b', 'c');
    const first = await get({ limit: 2 });
    const second = await get({ limit: 2, nextToken: first.nextForwardToken });
    const third = await get({ limit: 2, nextToken: second.nextForwardToken });
    expect([messages(first), messages(second), messages(third)]).toEqual([['a', 'b'], ['c'], []]);
    expect(third.nextForwardToken).toBe(second.nextForwardToken);
    append('job1/algo-1-1', 'd');
    expect(messages(await get({ nextToken: third.nextForwardToken }))).toEqual(['d']);
  });

  it('begins with the newest unless told, and pages backward', async () => {
    append('job1/algo-1-1', 'a', 'b', 'c');
    const newest = await get({ startFromHead: false, limit: 2 });
    const older = await get({ startFromHead: false, limit: 2, nextToken: newest.nextBackwardToken });
    expect([messages(newest), messages(older)]).toEqual([['b', 'c'], ['a']]);
    await expect(get({ nextToken: 'f/1' })).rejects.toMatchObject({ code: 'InvalidParameterException' });
  });

  it('finds streams by prefix, in the order of names or of last events', async () => {
    for (const stream of ['job10/algo-1-1', 'job1/algo-2-1', 'job1/algo-1-1']) {
      append(stream, 'x');
      await world.clock.step(1);
    }
    expect(await streams({ logStreamNamePrefix: 'job1/' })).toEqual(['job1/algo-1-1', 'job1/algo-2-1']);
    expect(await streams({ orderBy: 'LastEventTime', descending: true, limit: 2 })).toEqual([
      'job1/algo-1-1',
      'job1/algo-2-1',
    ]);
    await expect(streams({ orderBy: 'LastEventTime', logStreamNamePrefix: 'job1/' })).rejects.toMatchObject({
      code: 'InvalidParameterException',
    });
  });

  it('filters by words, phrases and time over many streams', async () => {
    append('job1/algo-1-1', 'an error in step 1', 'all well');
    await world.clock.step(10);
    append('job2/algo-1-1', 'error: "disk full"', 'debug error');
    const found = async (over: object) =>
      messages((await filterLogEvents(world, { logGroupName: group, ...over })) as Page);
    expect(await found({ filterPattern: 'error -debug' })).toEqual(['an error in step 1', 'error: "disk full"']);
    expect(await found({ filterPattern: '?well ?debug' })).toEqual(['all well', 'debug error']);
    expect(await found({ filterPattern: '"step 1"' })).toEqual(['an error in step 1']);
    expect(await found({ startTime: world.clock.now().getTime(), logStreamNamePrefix: 'job' })).toHaveLength(2);
    await expect(found({ filterPattern: '{ $.a = 1 }' })).rejects.toMatchObject({ code: 'InvalidParameterException' });
  });

  it('takes events from clients, in order', async () => {
    await createLogGroup(world, { logGroupName: 'mine' });
    await createLogStream(world, { logGroupName: 'mine', logStreamName: 's' });
    const put =
      (...times: number[]) =>
      async () =>
        putLogEvents(world, {
          logGroupName: 'mine',
          logStreamName: 's',
          logEvents: times.map((timestamp) => ({ timestamp, message: `at ${timestamp}` })),
        });
    await put(1, 2)();
    await expect(put(4, 3)).rejects.toMatchObject({ code: 'InvalidParameterException' });
    expect(messages(await get({ logGroupName: 'mine', logStreamName: 's' }))).toEqual(['at 1', 'at 2']);
    await expect(async () => createLogGroup(world, { logGroupName: 'mine' })).rejects.toMatchObject({
      code: 'ResourceAlreadyExistsException',
    });
  });

  it('keeps the newest lines of a stream that never ends, and its tokens stay right', async () => {
    const most = chunkEvents * chunksPerStream;
    const lines = Array.from({ length: most + 10 }, (_, i) => `line ${i}`);
    world.logs.append(group, 'job1/algo-1-1', lines);
    const page = await get({ limit: 1 });
    expect(messages(page)).toEqual([`line ${chunkEvents}`]);
    expect(messages(await get({ limit: 1, nextToken: page.nextForwardToken }))).toEqual([`line ${chunkEvents + 1}`]);
    world.logs.append(
      group,
      'job1/algo-1-1',
      Array.from({ length: chunksPerStream }, () => 'x'.repeat(65_536)),
    );
    expect(((await getLogEvents(world, { ...names, startFromHead: true })) as Page).events.length).toBeLessThan(most);
  });
});
