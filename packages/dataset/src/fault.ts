/** Data, a pointer or a configuration that cannot be what it should be. Every fault that was found is told, one sentence each. */
export class DatasetFault extends Error {
  override readonly name = 'DatasetFault';
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}
