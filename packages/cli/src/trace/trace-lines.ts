import type { Traced } from './trace-back.ts';

/** @returns the trace as lines for a terminal. */
export function traceLines(traced: Traced): string[] {
  const { training, dataset } = traced;
  const facts: Array<[string, string | undefined]> = [
    ['endpoint', traced.endpoint],
    ['configuration', traced.config],
    ['model', traced.model && `${traced.model.uri}\nsha256 ${traced.model.sha256}`],
    ['training job', training?.job.name],
    ['source', training?.source && `${training.source.entryPoint}, sha256 ${training.source.sha256}`],
    [
      'parameters',
      training &&
        Object.entries(training.hyperparameters)
          .map(([name, value]) => `${name}=${value}`)
          .join(' '),
    ],
    [
      'dataset',
      dataset &&
        `${dataset.name} ${dataset.version.md5}: ${dataset.version.files} files, ${dataset.version.bytes} bytes\nsha256 ${dataset.version.sha256}`,
    ],
    ['files', dataset?.manifest.uri],
    [
      'commit',
      `${traced.commit}${traced.pullRequest === undefined ? '' : ` (pull request #${traced.pullRequest})`}, by ${traced.actor}`,
    ],
  ];
  return [
    ...facts.flatMap(([name, value]) => (value === undefined ? [] : labelled(name, value))),
    '',
    ...traced.steps.map(stepLine),
    '',
    ...(traced.proven
      ? ['Proven: every step names the same bytes as the next.']
      : ['NOT proven:', ...traced.problems.map((it) => `  ${it}`)]),
  ];
}

/** One line a step: its first reason, and how many more there are. */
function stepLine({ verdict, action, id, says }: Traced['steps'][number]): string {
  const [first = '', ...more] = says;
  const rest = more.length > 0 ? ` (and ${more.length} more)` : '';
  return `  ${verdict.padEnd(12)} ${action.padEnd(16)} ${id.slice(7, 19)}  ${first}${rest}`;
}

function labelled(name: string, value: string): string[] {
  const [first = '', ...rest] = value.split('\n');
  return [`${name.padEnd(14)} ${first}`, ...rest.map((line) => `${' '.repeat(15)}${line}`)];
}
