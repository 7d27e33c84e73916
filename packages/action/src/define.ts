import type { Artifact, Facts, Kind, Lineage, Remark, ResourceDescriptor, RunInfo, Verdict } from '@modelway/lineage';
import type { InputTable, InputValues } from './inputs.ts';
import type { Place, Placing } from './place.ts';

/** Where time comes from. Tests step it; `sleep` ends early, by throwing, when the signal is aborted. */
export interface Clock {
  now(): Date;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** Where progress goes. `untrusted` brackets text that others wrote, so that it cannot run workflow commands. */
export interface Log {
  info(line: string): void;
  warn(line: string): void;
  untrusted(lines: readonly string[]): void;
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  /** Hides a secret from everything that is printed after. */
  addMask?(secret: string): void;
}

/** A folder of the store. All writes are conditional: a lost race is an answer, not an accident. */
export interface Store {
  /** `s3://bucket/prefix`, without a slash at the end. */
  readonly uri: string;
  get(key: string): Promise<{ readonly bytes: Uint8Array; readonly etag: string } | undefined>;
  /** `expected`: the etag that must be there now, or `absent`. */
  put(
    key: string,
    bytes: Uint8Array | string,
    expected: { readonly etag: string } | 'absent',
  ): Promise<'written' | 'conflict'>;
  list(prefix: string): Promise<string[]>;
}

/** What is known when an action begins to work: everything but the world, which it reaches through the edges. */
export interface Trip<I extends InputTable> {
  readonly inputs: InputValues<I>;
  readonly line: string;
  readonly lineage: Lineage;
  readonly run: RunInfo;
  /** The checkout, an absolute path. */
  readonly workspace: string;
  readonly store: Store;
  /** For `connect()` of an edge: credentials and endpoints. Inputs never come from here. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The event that started the workflow, as GitHub wrote it: hostile. */
  readonly event: Readonly<Record<string, unknown>>;
  readonly clock: Clock;
  readonly log: Log;
  readonly signal: AbortSignal;
  /** Survives into the post step, even when this process is killed. Write it before the meter starts. */
  readonly saveState: (name: string, value: string) => void;
}

/** A plan that can be shown: in a dry run this is all that happens. */
export interface Described {
  /** The requests that would be made, in order: `{ 'sagemaker:CreateTrainingJob': {…} }`. */
  readonly requests: ReadonlyArray<Readonly<Record<string, unknown>>>;
  /** Largest cost in US dollars with where the price is from, or why it is not known. */
  readonly cost: string;
  /** IAM actions and the resources that they are used on. */
  readonly permissions: ReadonlyArray<{
    readonly action: string;
    readonly resource: string;
    /** As in a policy: `{"StringEquals":{"iam:PassedToService":"sagemaker.amazonaws.com"}}`. */
    readonly condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  }>;
}

/** What an action has to say when it is done, well or badly. */
export interface Outcome<K extends Kind> {
  readonly subject: readonly [Artifact, ...Artifact[]];
  readonly inputs: readonly ResourceDescriptor[];
  readonly facts: Facts<K>;
  readonly remarks: readonly Remark[];
  readonly verdict: Verdict;
  /** What was begun goes on and nobody waits for it. With a verdict of `inconclusive` the step then does not fail; nothing can be built on it. */
  readonly unfinished?: true;
  readonly outputs: Readonly<Record<string, string>>;
  /** Further refs to point at the new statement, below `refs/`, such as `lines/churn/production`. Commit and artifact refs move by themselves. */
  readonly refs?: readonly string[];
}

/**
 * An action: `observe` reads the world and changes nothing, `plan` decides and is pure, `perform` does what the plan says.
 * `run` does the rest: inputs, lineage, needs, dry run, statement, store, outputs, report, exit code.
 */
export interface Action<I extends InputTable, K extends Kind, O, P> {
  readonly name: string;
  readonly kind: Kind & K;
  /** The action's own inputs, in the order of `action.yml`; the four common ones are added by `run`. */
  readonly inputs: I;
  /** Kinds of which the lineage must hold a statement that passed; a function where inputs decide. */
  readonly needs: readonly Kind[] | ((inputs: InputValues<I>) => readonly Kind[]);
  /** Rules across inputs; every sentence returned is a fault, told together with all others. */
  readonly check?: (inputs: InputValues<I>) => string[];
  /**
   * For events that stand on another commit than they are about. What was checked out is then not what is judged, so no tree is stated.
   * @returns the commit; undefined where the event's own is meant; `done` when there is nothing further to do.
   */
  readonly place?: (placing: Placing<I>) => Promise<Place | 'done' | undefined>;
  observe(trip: Trip<I>): Promise<O>;
  plan(trip: Pick<Trip<I>, 'inputs' | 'line' | 'lineage' | 'run' | 'store'>, observed: O): P;
  describe(plan: P): Described;
  /** What the statement of an action that broke is about: the plan it tried. */
  perform(plan: P, trip: Trip<I>, observed: O): Promise<Outcome<K>>;
  /** Runs in the post step: stops what `main` left running. Gets what `saveState` kept. */
  readonly stop?: (
    state: Readonly<Record<string, string>>,
    trip: Pick<Trip<I>, 'clock' | 'log' | 'inputs' | 'env'>,
  ) => Promise<void>;
  /** Runs after the lineage is stored: comments, deployments. It may only warn. Gives further outputs, such as `comment-url`. */
  readonly tell?: (told: Told<I>) => Promise<Readonly<Record<string, string>>>;
}

/** What `tell` is given: the trip, the lineage with the new statement in it, and where it lies. */
export interface Told<I extends InputTable> extends Trip<I> {
  /** `https://api.github.com`, or what `GITHUB_API_URL` says. */
  readonly apiUrl: string;
  readonly runUrl: string;
  readonly head: string;
  readonly lineageUri: string;
}

/** Keeps the types of one action together. @returns the action, unchanged. */
export const defineAction = <I extends InputTable, K extends Kind, O, P>(
  action: Action<I, K, O, P>,
): Action<I, K, O, P> => action;
