import { Refusal } from '@modelway/action';

/** What is wrong with a dataset, and what people should know of it. Collected on the way, told together. */
export class Findings {
  readonly faults: string[] = [];
  readonly warnings: string[] = [];

  /** @throws Refusal with all faults, when there are any; of very many the first are told, and how many more there are. */
  refuse(): void {
    if (this.faults.length > 0) throw new Refusal(...bounded(this.faults));
  }
}

const shown = 50;

/** @returns the first of many sentences, and how many more there are. */
export const bounded = (sentences: readonly string[]): string[] =>
  sentences.length <= shown
    ? [...sentences]
    : [...sentences.slice(0, shown), `… and ${sentences.length - shown} more of the same kind`];
