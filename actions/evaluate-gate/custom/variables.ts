/** Where an evaluator finds what it measures, as paths, and where it is to leave its evidence. */
export interface Laid {
  readonly candidate: string;
  readonly baseline: string | undefined;
  readonly holdout: string;
  readonly output: string;
  /** Columns of the holdout. */
  readonly key: string;
  readonly label: string;
}

/** @returns the same as variables, which a command and a container are told it by. */
export const variablesOf = ({ candidate, baseline, holdout, output, key, label }: Laid): Record<string, string> => ({
  MODELWAY_CANDIDATE: candidate,
  ...(baseline === undefined ? {} : { MODELWAY_BASELINE: baseline }),
  MODELWAY_HOLDOUT: holdout,
  MODELWAY_KEY: key,
  MODELWAY_LABEL: label,
  MODELWAY_OUTPUT: output,
});
