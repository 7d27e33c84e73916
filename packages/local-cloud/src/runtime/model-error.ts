import { ServiceError } from '../operation.ts';
import type { World } from '../world.ts';
import type { Outcome } from './ask.ts';

/** More of what a model said is cut. */
const longestMessage = 4_096;

/** The caller's view of a container that did not do well: 424, with what it said (sheet §4.5). */
export function modelError(world: World, endpoint: string, outcome: Outcome): ServiceError {
  const { status, said } = wordsOf(outcome);
  const side = status >= 400 && status < 500 ? 'client' : 'server';
  const group = `/aws/sagemaker/Endpoints/${endpoint}`;
  const logs = `https://${world.region}.console.aws.amazon.com/cloudwatch/home?region=${world.region}#logEventViewer:group=${group}`;
  return new ServiceError(
    'ModelError',
    `Received ${side} error (${status}) from primary with message "${said}". See ${logs} in account ${world.account} for more information.`,
    424,
    {
      ErrorCode: `${side.toUpperCase()}_ERROR_FROM_MODEL`,
      LogStreamArn: `arn:aws:logs:${world.region}:${world.account}:log-group:${group}`,
      OriginalMessage: said,
      OriginalStatusCode: status,
    },
  );
}

function wordsOf(outcome: Outcome): { status: number; said: string } {
  switch (outcome.kind) {
    case 'answered':
      return { status: outcome.status, said: outcome.body.toString('utf8', 0, longestMessage) };
    case 'timeout':
      return {
        status: 0,
        said: 'Your invocation timed out while waiting for a response from container primary. Review the latency metrics for each container in Amazon CloudWatch, resolve the issue, and try again.',
      };
    case 'broken':
      return { status: 0, said: outcome.why };
  }
}
