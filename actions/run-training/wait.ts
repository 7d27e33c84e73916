import { type Given, toBegin, type Values } from './inputs.ts';

/** @returns whether a run may begin a job: `attach` only follows one. */
export const begins = (given: Given): given is Values => given.wait !== 'attach';

/** @returns what is missing to begin a job, and what makes no sense beside `wait`. */
export function waitFaults(given: Given): string[] {
  if (begins(given)) return [...missing(given), ...(given.job === undefined ? [] : [unusedJob(given.wait)])];
  if (given.job === undefined || given.lineage === undefined) return [];
  return ['job: names the job to follow, and so does lineage; give one of them'];
}

const missing = (given: Given): string[] =>
  toBegin
    .filter((name) => given[name] === undefined)
    .map((name) => `${name}: is required with wait: ${given.wait}, and was not given; only wait: attach needs none`);

const unusedJob = (wait: string): string =>
  `job: names the job to attach to, but wait is ${wait}; leave it out, or set wait: attach`;
