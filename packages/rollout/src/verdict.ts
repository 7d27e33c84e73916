import { fail, inconclusive, pass, type Verdict } from '@modelway/lineage';
import { percent, span } from './say.ts';
import type { End } from './state.ts';

/** All that is known when a move has ended. */
export interface Ending {
  readonly end: End;
  readonly endpoint: string;
  readonly sent: string;
  readonly before?: string;
  /** What the endpoint names as its configuration now. */
  readonly live?: string;
  readonly status: string;
  /** SageMaker's own words; often there are none. */
  readonly failure?: string;
  /** Alarms that went into ALARM while traffic moved, each with CloudWatch's reason. */
  readonly fired: ReadonlyArray<{ readonly name: string; readonly reason: string }>;
  /** Requests that the new model answered, and how many of those failed. */
  readonly exposed?: { readonly requests: number; readonly errors: number };
  readonly seconds: number;
}

/** @returns the verdict on a move, with reasons that name the endpoint, the configurations and the alarm. */
export function verdictOf(ending: Ending): Verdict {
  const { end, endpoint, sent, seconds } = ending;
  if (end === 'live') return pass(`${endpoint} serves ${sent}; the move took ${span(seconds)}`);
  if (end === 'rolled-back') return fail(...rolledBack(ending));
  if (end === 'failed') return fail(failed(ending), ...(ending.exposed?.requests ? exposed(ending) : []));
  if (end === 'superseded')
    return fail(
      `${endpoint} does not serve what was sent (${sent}) but ${ending.live ?? 'something else'}: somebody else changed it meanwhile; give this line a concurrency group, so that one deployment follows the other`,
    );
  return inconclusive(
    `${endpoint} was still ${ending.status} after ${span(seconds)} and ${sent} is not live; SageMaker goes on, and its alarms keep watch; run this action again to follow it to its end`,
  );
}

function rolledBack(ending: Ending): string[] {
  const { endpoint, sent, before } = ending;
  const back = `${endpoint} was rolled back from ${sent}; it serves ${before ?? 'what it served before'} again`;
  return [back, ...causes(ending), ...exposed(ending)];
}

function causes({ endpoint, fired, failure }: Ending): string[] {
  const alarms = fired.map(({ name, reason }) => `the alarm ${name} fired${reason ? `: ${reason}` : ''}`);
  const said = failure ? [`SageMaker says: ${failure}`] : [];
  if (alarms.length + said.length > 0) return [...alarms, ...said];
  return [
    `no alarm fired and SageMaker gives no reason: new instances that do not answer /ping, and too little time, look like this; see the log group /aws/sagemaker/Endpoints/${endpoint}`,
  ];
}

function exposed({ exposed: seen }: Ending): string[] {
  if (seen === undefined) return [];
  const share = seen.requests > 0 ? ` (${percent(seen.errors / seen.requests)})` : '';
  return [`the new model answered ${seen.requests} requests, of which ${seen.errors} failed${share}`];
}

const failed = ({ endpoint, status, failure, before }: Ending): string =>
  status === 'Failed' && before === undefined
    ? `${endpoint} could not be created: ${failure ?? 'SageMaker gives no reason'}; a Failed endpoint accepts nothing but DeleteEndpoint, so delete it before the next deployment`
    : `${endpoint} is ${status}: ${failure ?? 'SageMaker gives no reason'}`;
