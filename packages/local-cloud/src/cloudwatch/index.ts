import type { Operations } from '../operation.ts';
import type { World } from '../world.ts';
import { DeleteAlarms } from './delete-alarms.ts';
import { DescribeAlarmHistory } from './describe-alarm-history.ts';
import { DescribeAlarms } from './describe-alarms.ts';
import { GetMetricData } from './get-metric-data.ts';
import { GetMetricStatistics } from './get-metric-statistics.ts';
import { ListMetrics } from './list-metrics.ts';
import { ListTagsForResource } from './list-tags-for-resource.ts';
import { PutMetricAlarm } from './put-metric-alarm.ts';
import { PutMetricData } from './put-metric-data.ts';
import { SetAlarmState } from './set-alarm-state.ts';
import { TagResource } from './tag-resource.ts';
import { UntagResource } from './untag-resource.ts';
import { watchAlarms } from './watch-alarms.ts';

export const operations: Operations = {
  DeleteAlarms,
  DescribeAlarmHistory,
  DescribeAlarms,
  GetMetricData,
  GetMetricStatistics,
  ListMetrics,
  ListTagsForResource,
  PutMetricAlarm,
  PutMetricData,
  SetAlarmState,
  TagResource,
  UntagResource,
};

/** Begins to evaluate alarms; ends with the world. */
export function start(world: World): void {
  watchAlarms(world);
}
