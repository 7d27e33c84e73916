/** @returns `prepare/train` of `step://prepare/train`, which is what the step `prepare` wrote as `train`; undefined for any other place. */
export const stepOutput = (from: string): string | undefined => /^step:\/\/([^/\s]+\/[^/\s]+)\/?$/.exec(from)?.[1];

/** Where an attempt's output lies: in a folder of its own, as SageMaker clears none before it writes. */
export const outputUri = (store: string, job: string, output: string): string =>
  `${store}/processing/${job}/${output}/`;

/** @returns the job that wrote into a folder of the store; undefined for one that no step wrote. */
export const jobBehind = (store: string, uri: string): string | undefined =>
  uri.startsWith(`${store}/processing/`) ? uri.slice(`${store}/processing/`.length).split('/')[0] : undefined;
