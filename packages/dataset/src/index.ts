export { type ChannelFile, channelFolder, type ObjectChannel, objectChannel } from './channel.ts';
export { checkData, type DataVerdict, questionFor } from './checks/check-data.ts';
export { many, percent, type ReadTable } from './checks/finding.ts';
export { historyOf, splitColumn } from './checks/split-checks.ts';
export { byCodePoint } from './code-points.ts';
export { type RowDiff, rowDiff } from './compare/row-diff.ts';
export { commonColumns } from './compare/schema-diff.ts';
export { type ColumnChange, type TableDiff, tableDiff } from './compare/table-diff.ts';
export { type ConfigFile, mergeConfigs, readConfig } from './config-file.ts';
export { resolveConfigPaths } from './config-paths.ts';
export { readCsv, type Table } from './csv.ts';
export { type Change, countChanges, diff } from './diff.ts';
export { type DirEntry, type DirObject, dirObject, etagDigest, readDirObject } from './dir-object.ts';
export { DatasetFault } from './fault.ts';
export { gitignoreLine, withLine } from './gitignore-line.ts';
export { type IgnoreFile, type Ignores, ignoreRules } from './ignore-rules.ts';
export { legacyChunkBytes, legacyDigest } from './legacy-digest.ts';
export { type LockedOut, readLock } from './lock-file.ts';
export {
  bytesOf,
  digestManifest,
  type FileEntry,
  type Manifest,
  manifestBytes,
  manifestOf,
  readManifest,
} from './manifest.ts';
export { isObjectId, legacyKey, type ObjectId, objectFolder, objectIdOf, objectKey } from './object-id.ts';
export { type Pointer, type PointerOut, pathIn, readPointer } from './pointer.ts';
export type { PointerSource, SourceVersion } from './pointer-source.ts';
export { completeImport, newPointer, type Tracked, updatePointer } from './pointer-text.ts';
export type { Breach, CellRule } from './profile/cell-rule.ts';
export { countDifferent, mostHashes, overlap } from './profile/hash-list.ts';
export { compilePattern } from './profile/pattern.ts';
export { PatternFault } from './profile/pattern-syntax.ts';
export { type Question, type RowFault, type Scanned, scanTable } from './profile/table-scan.ts';
export { writeProfile } from './profile/write-profile.ts';
export { findRemote, type LocalRemote, type Remote, type S3Remote } from './remote.ts';
export { appliesTo, type DataRules, dataRules, noRules } from './rules/data-rules.ts';
export type { ObjectHeaders, S3Keys, S3Options } from './s3-options.ts';
export { assignmentOf, splitOf } from './splits/assignment.ts';
export { splitTable } from './splits/split-table.ts';
export { formatOf, type TableFormat } from './table/format.ts';
export { type HashKey, hashKey } from './table/hash64.ts';
export type { TableSource } from './table/read-table.ts';
export { TableFault } from './table/table-fault.ts';
