import { type Lineage, type Remark, type Word, words } from '@modelway/lineage';

/** One chapter of a story that was played: a pull request, a tag. */
export interface DemoChapter {
  /** A word for addresses, such as `pr-1`. */
  readonly name: string;
  readonly headline: string;
  /** The verdict of the last action, as its output says it. */
  readonly verdict: string;
  /** Whether it ended as it was meant to: a worse model is meant to be held. */
  readonly ok: boolean;
  /** What was otherwise than it was meant to be. */
  readonly otherwise?: readonly string[];
  readonly seconds: number;
  /** Seconds since the story began; by default a chapter begins where the one before ended. */
  readonly from?: number;
  /** The pull request's comment, as GitHub has it: Markdown, hostile. */
  readonly comment?: string;
  /** The job summaries, in order: Markdown, hostile. */
  readonly summaries: ReadonlyArray<{ readonly title: string; readonly markdown: string; readonly ok?: boolean }>;
  readonly series?: ReadonlyArray<Extract<Remark, { kind: 'series' }>>;
}

/** What happened to live requests in one second. */
export interface TrafficSecond {
  readonly at: number;
  readonly sent: number;
  readonly failed: number;
}

export interface DemoPage {
  readonly title: string;
  readonly chapters: readonly DemoChapter[];
  /** The lineage of what serves at the end. */
  readonly lineage: Lineage;
  readonly traffic: readonly TrafficSecond[];
  /** What serves at the end, in names and values. */
  readonly serving?: ReadonlyArray<readonly [name: string, value: string]>;
}

/** @returns the word that an output says; what is no verdict is an error. */
export const wordOf = (verdict: string): Word => words.find((it) => it === verdict) ?? 'error';
