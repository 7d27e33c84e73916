import type { StepResult } from '../runner/step.ts';
import type { Stage } from './stage.ts';
import type { Traffic } from './traffic.ts';
import type { Variants } from './variants.ts';

/** What every chapter may use. */
export interface Play {
  readonly stage: Stage;
  readonly variants: Variants;
  /** The commits that were accepted, by the version that they are to become. */
  readonly commits: Map<string, string>;
  /** People begin to use the endpoint when there is one. */
  readonly beginTraffic: () => Promise<void>;
  readonly traffic: () => Traffic | undefined;
}

export interface Played {
  readonly expectations: Expectations;
  readonly last: StepResult;
  readonly comment?: string;
}

export interface Chapter {
  readonly name: string;
  readonly title: string;
  play(it: Play): Promise<Played>;
}

/** A chapter as it went; what was otherwise than told stands in `otherwise`. */
export interface ChapterResult {
  readonly name: string;
  readonly title: string;
  readonly ok: boolean;
  readonly seconds: number;
  readonly verdict: string;
  readonly otherwise: readonly string[];
  readonly comment?: string;
}

/** Collects what did not go as told. */
export class Expectations {
  readonly otherwise: string[] = [];

  /** Notes the sentence when it is not true. */
  that(sentence: string, isTrue: boolean): this {
    if (!isTrue) this.otherwise.push(`expected: ${sentence}`);
    return this;
  }

  /** Notes when a step did not pass. */
  passed(...steps: readonly StepResult[]): this {
    return this.that(
      'every step passes',
      steps.every(({ exitCode }) => exitCode === 0),
    );
  }

  /** Notes when a step did not fail, or did not say why. */
  failedSaying(step: StepResult, pattern: RegExp): this {
    return this.that('the job fails', step.exitCode === 1).that(
      `it says ${pattern}`,
      pattern.test(step.errors.join('\n')),
    );
  }
}
