import * as v from 'valibot';
import { count } from '../scalars.ts';
import { datasetVersion } from './dataset.ts';

/** `restore-dataset`: a version of a dataset lies in the workspace, every file checked against the digest that the version names. */
export const restoration = v.looseObject({
  path: v.string(),
  version: datasetVersion,
  remote: v.string(),
  fetched: v.looseObject({ objects: count, bytes: count }),
  /** Files that lie there and are not of the version. */
  extra: count,
});
