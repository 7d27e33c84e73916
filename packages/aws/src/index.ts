export { type Aws, type Connection, connect } from './clients.ts';
export { inLanes } from './lanes.ts';
export { type LiveModel, liveModel } from './live-model.ts';
export { FileChanged, type LocalFile, type Upload } from './local-file.ts';
export { type Location, locate, s3Uri, under } from './location.ts';
export {
  copyObject,
  type Expected,
  getObject,
  headObject,
  type Listed,
  listObjects,
  listPage,
  type ObjectHead,
  readObject,
  type StoredObject,
} from './objects.ts';
export { putObject } from './put-object.ts';
export { S3Fault } from './s3-fault.ts';
export { type S3Store, s3Store } from './store.ts';
export { uploadFile } from './upload.ts';
