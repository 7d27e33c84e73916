import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DescribeLogGroupsCommand,
  DescribeLogStreamsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';

let cloud: LocalCloud;
let logs: CloudWatchLogsClient;

beforeAll(async () => {
  cloud = await startLocalCloud();
  const credentials = { accessKeyId: 'AKIALOCALCLOUD000000', secretAccessKey: 'local-cloud' };
  logs = new CloudWatchLogsClient({ endpoint: cloud.url, region: 'us-east-1', maxAttempts: 1, credentials });
});
afterAll(async () => {
  logs.destroy();
  await cloud.close();
});

const logGroupName = '/aws/sagemaker/TrainingJobs';

describe('CloudWatch Logs over the wire', () => {
  it('has no group before the first line', async () => {
    const early = logs.send(new DescribeLogStreamsCommand({ logGroupName, logStreamNamePrefix: 'job1/' }));
    await expect(early).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      message: 'The specified log group does not exist.',
    });
  });

  it('is tailed by prefix and token: the same token is the end', async () => {
    cloud.world.logs.append(logGroupName, 'job1/algo-1-1', ['epoch 1', 'epoch 2']);
    cloud.world.logs.append(logGroupName, 'job10/algo-1-1', ['another job']);
    const { logStreams } = await logs.send(
      new DescribeLogStreamsCommand({ logGroupName, logStreamNamePrefix: 'job1/' }),
    );
    expect(logStreams?.map(({ logStreamName }) => logStreamName)).toEqual(['job1/algo-1-1']);
    const stream = { logGroupName, logStreamName: 'job1/algo-1-1', startFromHead: true };
    const first = await logs.send(new GetLogEventsCommand(stream));
    expect(first.events).toEqual([
      { message: 'epoch 1', timestamp: expect.any(Number), ingestionTime: expect.any(Number) },
      expect.objectContaining({ message: 'epoch 2' }),
    ]);
    const second = await logs.send(new GetLogEventsCommand({ ...stream, nextToken: first.nextForwardToken }));
    expect([second.events, second.nextForwardToken]).toEqual([[], first.nextForwardToken]);
  });

  it('takes and filters events of clients', async () => {
    const mine = { logGroupName: 'mine', logStreamName: 'a' };
    await logs.send(new CreateLogGroupCommand({ logGroupName: 'mine' }));
    await logs.send(new CreateLogStreamCommand(mine));
    await logs.send(
      new PutLogEventsCommand({
        ...mine,
        logEvents: [
          { timestamp: 1, message: 'good' },
          { timestamp: 2, message: 'bad' },
        ],
      }),
    );
    const { events } = await logs.send(new FilterLogEventsCommand({ logGroupName: 'mine', filterPattern: 'bad' }));
    expect(events).toMatchObject([{ message: 'bad', timestamp: 2, logStreamName: 'a' }]);
    const { logGroups } = await logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: 'mi' }));
    expect(logGroups?.map((group) => group.logGroupName)).toEqual(['mine']);
    await expect(logs.send(new CreateLogGroupCommand({ logGroupName: 'mine' }))).rejects.toMatchObject({
      name: 'ResourceAlreadyExistsException',
    });
  });
});
