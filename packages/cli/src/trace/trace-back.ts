import { type Facts, type Found, heads, type Kind, type Lineage, latest } from '@modelway/lineage';

/** What AWS says serves now. */
export interface Live {
  readonly endpoint: string;
  readonly config: string;
  readonly uri: string;
}

/** Where a model came from, step by step; `proven` only when every step names the same bytes as the next. */
export interface Traced {
  readonly proven: boolean;
  readonly problems: readonly string[];
  readonly head: string;
  readonly endpoint?: string;
  readonly config?: string;
  readonly model?: { readonly uri: string; readonly sha256: string };
  readonly commit: string;
  readonly pullRequest?: number;
  readonly actor: string;
  readonly steps: ReadonlyArray<{
    readonly id: string;
    readonly action: string;
    readonly verdict: string;
    readonly on: string;
    readonly says: readonly string[];
  }>;
  readonly dataset?: Facts<'dataset'>;
  readonly training?: Facts<'training'>;
}

type Of<K extends Kind> = Found<K> | undefined;

/** @returns the trace of a lineage's newest deployment, or of its newest training when nothing was deployed yet. Pure. */
export function traceBack(lineage: Lineage, live?: Live): Traced {
  const found = {
    dataset: latest(lineage, 'dataset'),
    training: latest(lineage, 'training'),
    evaluation: latest(lineage, 'evaluation'),
    registration: latest(lineage, 'registration'),
    deployment: latest(lineage, 'deployment'),
  };
  const problems = [...digestProblems(found), ...liveProblems(found.deployment, live)];
  const run = (found.training ?? found.dataset)?.statement.predicate.run;
  const model = found.training?.statement.predicate.facts.model;
  return {
    proven: problems.length === 0,
    problems,
    head: heads(lineage).join(' '),
    ...(live ? { endpoint: live.endpoint, config: live.config } : {}),
    ...(model ? { model: { uri: model.uri, sha256: model.sha256 } } : {}),
    commit: run?.commit ?? 'unknown',
    ...(run?.pullRequest === undefined ? {} : { pullRequest: run.pullRequest }),
    actor: run?.actor ?? 'unknown',
    steps: [...lineage].map(([id, { predicate }]) => ({
      id,
      action: predicate.action,
      verdict: predicate.verdict.word,
      on: predicate.finishedOn,
      says: predicate.verdict.reasons,
    })),
    ...(found.dataset ? { dataset: found.dataset.statement.predicate.facts } : {}),
    ...(found.training ? { training: found.training.statement.predicate.facts } : {}),
  };
}

interface Chain {
  readonly dataset: Of<'dataset'>;
  readonly training: Of<'training'>;
  readonly evaluation: Of<'evaluation'>;
  readonly registration: Of<'registration'>;
  readonly deployment: Of<'deployment'>;
}

/** Each link must name the bytes that the link before it made. A link that is missing is a problem too: absence proves nothing. */
function digestProblems({ dataset, training, evaluation, registration, deployment }: Chain): string[] {
  const data = dataset?.statement.predicate.facts.version.sha256;
  const model = training?.statement.predicate.facts.model?.sha256;
  const { channels = [], steps = [] } = training?.statement.predicate.facts ?? {};
  const trainedOn = [...channels, ...steps.flatMap(({ read }) => read)].flatMap((it) => it.dataset ?? []);
  return [
    ...link('the dataset', data, 'what the training read', trainedOn.find((it) => it === data) ?? trainedOn[0]),
    ...link(
      'the model that was trained',
      model,
      'the model that was judged',
      evaluation?.statement.predicate.facts.candidate.model,
    ),
    ...link(
      'the model that was trained',
      model,
      'the model that was registered',
      registration?.statement.predicate.facts.model.sha256,
    ),
    ...link(
      'the model that was trained',
      model,
      'the model that was deployed',
      deployment?.statement.predicate.facts.model.sha256,
    ),
  ];
}

function link(one: string, left: string | undefined, other: string, right: string | undefined): string[] {
  if (left !== undefined && left === right) return [];
  return [`${one} (${left ?? 'not in the lineage'}) is not ${other} (${right ?? 'not in the lineage'})`];
}

function liveProblems(deployment: Of<'deployment'>, live: Live | undefined): string[] {
  if (live === undefined) return [];
  const facts = deployment?.statement.predicate.facts;
  if (facts?.config.live === live.config) return [];
  return [
    `${live.endpoint} serves ${live.config}, but the newest deployment in the lineage left ${facts?.config.live ?? 'nothing'}`,
  ];
}
