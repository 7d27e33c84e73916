/** The source as it is uploaded: how many files, and the bytes of their archive. */
export interface PlannedSource {
  readonly key: string;
  readonly uri: string;
  readonly sha256: string;
  readonly entryPoint: string;
  readonly files: number;
  readonly bytes: number;
}
