import { describeAlarms } from './alarm.ts';
import type { Aws } from './clients.ts';
import { describeEndpoint, type Endpoint } from './endpoint.ts';

/** One look at an endpoint and the alarms that guard it; `Observation` of packages/rollout, which this room does not know. */
export interface EndpointLook extends Pick<Endpoint, 'config' | 'failure' | 'pending'> {
  /** `Absent` when there is no such endpoint. */
  readonly status: string;
  /** Names of those that are in ALARM. */
  readonly alarms: readonly string[];
  readonly endpoint: Endpoint | undefined;
}

/** @param watched names of alarms; those that do not exist are not in ALARM. @throws ServiceFault */
export async function lookAtEndpoint(aws: Aws, name: string, watched: readonly string[]): Promise<EndpointLook> {
  const endpoint = await describeEndpoint(aws, name);
  const alarms = await describeAlarms(aws, watched);
  return {
    status: endpoint?.status ?? 'Absent',
    ...(endpoint?.config === undefined ? {} : { config: endpoint.config }),
    ...(endpoint?.failure === undefined ? {} : { failure: endpoint.failure }),
    ...(endpoint?.pending === undefined ? {} : { pending: endpoint.pending }),
    alarms: alarms.filter(({ state }) => state === 'ALARM').map((it) => it.name),
    endpoint,
  };
}
