import type { History } from '@modelway/github';
import type { Baseline, Places } from './baseline.ts';
import type { Named } from './baseline-input.ts';
import { mergeBaseBaseline, tagBaseline } from './past.ts';
import { lineageBaseline, packageBaseline } from './recorded.ts';
import { servingBaseline } from './serving.ts';

export interface Sought {
  readonly named: Named;
  readonly endpoint: string | undefined;
  readonly base: string | undefined;
  readonly head: string;
  /** Asked only for what needs it. */
  readonly history: () => Promise<History>;
}

/** Finds the model to compare with, wherever it is to be looked for. @throws Refusal when what was named is not there or not whole. */
export async function findBaseline(places: Places, { named, endpoint, ...sought }: Sought): Promise<Baseline> {
  switch (named.is) {
    case 'none':
      return { is: 'none', why: 'The workflow asks for no comparison (baseline: none)' };
    case 'endpoint':
      return servingBaseline(places, endpoint);
    case 'merge-base':
      return mergeBaseBaseline(places, await sought.history(), sought);
    case 'tag':
      return tagBaseline(places, await sought.history(), named.name);
    case 'model-package':
      return packageBaseline(places, named.arn);
    case 'lineage':
      return lineageBaseline(places, named.uri);
  }
}
