import type { Operation } from '../operation.ts';
import { type PageRequest, pageOf } from './page.ts';
import { groups } from './stream.ts';

interface Input extends PageRequest {
  readonly logGroupNamePrefix?: string;
  readonly logGroupNamePattern?: string;
}

/** In the order of names. The pattern is a part of the name, without regard to case; the prefix is exact. */
export const describeLogGroups: Operation<Input, object> = (world, input) => {
  const { logGroupNamePrefix: prefix = '', logGroupNamePattern: part = '' } = input;
  const found = groups(world)
    .all()
    .filter(({ name }) => name.startsWith(prefix) && name.toLowerCase().includes(part.toLowerCase()))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const { rows, ...next } = pageOf(found, input);
  const logGroups = rows.map(({ name, createdAt }) => {
    const logGroupArn = `arn:aws:logs:${world.region}:${world.account}:log-group:${name}`;
    return {
      logGroupName: name,
      creationTime: createdAt,
      arn: `${logGroupArn}:*`,
      logGroupArn,
      metricFilterCount: 0,
      storedBytes: 0,
    };
  });
  return { logGroups, ...next };
};
