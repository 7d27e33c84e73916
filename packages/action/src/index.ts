export { postCheck } from './check.ts';
export { runnerClock } from './clock.ts';
export { postComment, type Reported } from './comment.ts';
export { commonInputs, commonOutputs } from './common-inputs.ts';
export {
  type Action,
  type Clock,
  type Described,
  defineAction,
  type Log,
  type Outcome,
  type Store,
  type Told,
  type Trip,
} from './define.ts';
export { InputFault } from './input-fault.ts';
export { type Input, InputError, type InputTable, type InputValues, readInputs } from './inputs.ts';
export { commitRef, lineageUri, openHeads, openRef, openUris, readRef, treeRef } from './lineage-store.ts';
export {
  duration,
  instanceType,
  integer,
  matching,
  number,
  optional,
  roleArn,
  type Scalar,
  s3Prefix,
  text,
  withDefault,
  word,
  yamlMap,
} from './parsers.ts';
export type { Place, Placing } from './place.ts';
export { Refusal, reasonsOf } from './refusal.ts';
export { type OpenStore, type Phase, run } from './run.ts';
export { version } from './version.ts';
