import * as v from 'valibot';
import { count, sha256Hex } from '../scalars.ts';

/** `register-model`: the version in the SageMaker Model Registry. */
export const registration = v.looseObject({
  group: v.string(),
  arn: v.string(),
  version: count,
  approval: v.string(),
  clientToken: v.string(),
  model: v.looseObject({ uri: v.string(), sha256: sha256Hex }),
});
