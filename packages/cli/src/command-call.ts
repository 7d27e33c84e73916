/** What every command is given: its arguments, and where the unpacked repository lies (`dist/` and `actions/` are below it). */
export interface CommandCall {
  readonly argv: readonly string[];
  readonly root: string;
}
