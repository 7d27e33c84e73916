export { type Alarm, type AlarmRequest, describeAlarms, type Firing, lastFiring, putAlarm } from './alarm.ts';
export { type Captured, type CaptureFolder, parseCapture, readCaptures, type Unreadable } from './capture.ts';
export { type Aws, type Connection, connect } from './clients.ts';
export { digestObject, type ObjectDigest } from './digest-object.ts';
export {
  type CreateEndpointRequest,
  describeEndpoint,
  type Endpoint,
  type EndpointVariant,
  type UpdateEndpointRequest,
} from './endpoint.ts';
export {
  describeEndpointConfig,
  type EndpointConfig,
  type EndpointConfigRequest,
  ensureEndpointConfig,
} from './endpoint-config.ts';
export { busyStatuses, EndpointBusy, isBusy, untilIdle, type Waiting } from './endpoint-idle.ts';
export { type EndpointLook, lookAtEndpoint } from './endpoint-look.ts';
export type { Ensured, Job, JobPlan } from './ensure-job.ts';
export { type Clock, type Following, follow, Overdue } from './follow.ts';
export type { JobLog, Watched, Watching } from './follow-job.ts';
export { type FunctionAnswer, FunctionFailed, type FunctionRequests } from './function-requests.ts';
export { type EcrImage, ecrImage, type Image, resolveImage } from './image-digest.ts';
export type { JsonCall, JsonRequests } from './json-requests.ts';
export { inLanes } from './lanes.ts';
export { type Listed, listObjects, listPage } from './list-objects.ts';
export { listPrice } from './list-price.ts';
export { type LiveModel, liveModel } from './live-model.ts';
export { FileChanged, type LocalFile, type Upload } from './local-file.ts';
export { type Location, locate, s3Uri, under, type Versioned } from './location.ts';
export type { LogLine } from './log-stream.ts';
export { type MetricQuery, type MetricWindow, type Point, readMetrics } from './metric.ts';
export { describeModel, ensureModel, type ModelRequest, type ServedModel } from './model.ts';
export {
  createModelPackage,
  describeModelPackage,
  ensureModelPackageGroup,
  type ModelPackage,
  type ModelPackageGroupRequest,
  type ModelPackageRequest,
} from './model-package.ts';
export { type ObjectHeaders, objectHeaders } from './object-headers.ts';
export {
  type ByteRange,
  copyObject,
  type Expected,
  getObject,
  getRange,
  headObject,
  type ObjectHead,
  readObject,
  type StoredObject,
} from './objects.ts';
export { patienceFor } from './passing-fault.ts';
export { type PlanName, planName } from './plan-name.ts';
export { checkOurs, NotOurs, planTag, tagsOf } from './plan-tag.ts';
export { costOf, type Price, tablePrice } from './prices.ts';
export {
  beginProcessingJob,
  describeProcessingJob,
  ensureProcessingJob,
  followProcessingJob,
  type ProcessingJob,
  type ProcessingJobRequest,
  stopProcessingJob,
  watchProcessingJob,
} from './processing-job.ts';
export { createEndpoint, type Patience, updateEndpoint } from './put-endpoint.ts';
export { putObject } from './put-object.ts';
export { type Reaching, reach } from './reach.ts';
export { readWhole } from './read-whole.ts';
export { type RefusalKind, refusalKind } from './refusal-kind.ts';
export { modelRequest, type Registered, type RegisteredNow, readRegistered, registeredFaults } from './registered.ts';
export { type ResourceArns, resourceArns } from './resource-arn.ts';
export { type RunningJob, runningJobs, stopRunningJob } from './running-jobs.ts';
export { S3Fault } from './s3-fault.ts';
export { asked, ServiceFault } from './service-fault.ts';
export { signerOf } from './sign.ts';
export type { Keys } from './sign-request.ts';
export { becameOf, type Stopped } from './stop-job.ts';
export { type S3Store, s3Store } from './store.ts';
export {
  describeTrainingJob,
  ensureTrainingJob,
  findTrainingJob,
  followTrainingJob,
  joinTrainingJob,
  stopTrainingJob,
  type TrainingJob,
  type TrainingJobRequest,
} from './training-job.ts';
export { uploadFile } from './upload.ts';
export { type Want, type WantTag, wantsIn, wantTag } from './want.ts';
