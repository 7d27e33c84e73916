export { type Configured, chooseRemote, isProjectRoot, projectRoot } from './choose-remote.ts';
export { collectOften } from './collect-often.ts';
export { copyInto } from './copy-into.ts';
export {
  type Digests,
  digestAll,
  digestOne,
  digestsOf,
} from './digest.ts';
export { type Stamp, sameStamp, stampOf } from './digest-files.ts';
export { type Draft, draft } from './draft.ts';
export { readDvcConfig } from './dvc-config.ts';
export { type FileList, fileList, type Stamped } from './file-list.ts';
export {
  type Done,
  type Fetching,
  type Layout,
  ObjectDamaged,
  type OpenRemote,
  openRemote,
  type Present,
  type RemoteWorld,
  type Sending,
  type Shipment,
} from './open-remote.ts';
export { counted, progress, sized } from './progress.ts';
export { cacheHome, openStatCache, type StatCache } from './stat-cache.ts';
export { inlineCrew, type RemoteCrew, remoteTasks } from './tasks.ts';
export { textOf } from './text-of.ts';
