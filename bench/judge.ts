import { driftRows } from './judge-drift.ts';
import { resamplingRows } from './judge-resampling.ts';
import { scoreRows } from './judge-scores.ts';
import { peer } from './place.ts';
import type { Bench } from './row.ts';

export const bench: Bench = async (note) => {
  for (const name of ['numpy', 'evidently', 'arrow'])
    if (peer(`${name}/bin/python`) === undefined)
      note(`no peer installed: ${name} is not below .peers; see npm run peers`);
  return [...(await scoreRows(note)), ...(await driftRows()), ...(await resamplingRows())];
};
