export { all, candidate, type Found, last, latest, passed, speaksFor } from './ask.ts';
export { canonicalJson, idOf, sha256 } from './canonical.ts';
export type { Artifact, ResourceDescriptor } from './descriptor.ts';
export type { DataCheck } from './facts/dataset.ts';
export type { Comparison, Finding, PolicyChange, Waived } from './facts/evaluation.ts';
export { type Facts, type Kind, kindOf, kinds, predicateType } from './facts/index.ts';
export { type Fault, LineageError, type LineageErrorCode } from './fault.ts';
export { type Aligned, alignHistograms, lowerEdge, sortableBits } from './histogram.ts';
export { closure, empty, heads, type Lineage, merge, open, serialize, state } from './lineage.ts';
export {
  type ColumnProfile,
  columnTypes,
  type Histogram,
  type Profile,
  profile,
  type TableProfile,
} from './profile.ts';
export type { Cell, Remark } from './remark.ts';
export type { RunInfo } from './run-info.ts';
export { type Decimal, toDecimal } from './scalars.ts';
export { isOf, type Statement, type StatementOf, statementType } from './statement.ts';
export { error, fail, inconclusive, pass, type Verdict, type Word, words, worst } from './verdict.ts';
