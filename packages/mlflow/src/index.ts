export { type Connection, connectMlflow, type Mlflow } from './connect.ts';
export { MlflowFault } from './fault.ts';
export { type Mirrored, mirror } from './mirror.ts';
export { type Place, readTrackingUri, type Sign } from './place.ts';
export type { DatasetInput, LoggedModel, MetricPoint, Record as MlflowRecord, Status } from './record.ts';
export { tagRun } from './run.ts';
export { type RunMetrics, readRunMetrics } from './run-metrics.ts';
