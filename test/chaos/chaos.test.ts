import type { Answered } from '@modelway/local-cloud';
import { begin } from '../journey/journey.ts';
import { drawFaults, heard } from './seeded-faults.ts';
import { type Ending, play } from './story.ts';

/** Each turn of three meets every kind of lost answer once. `MODELWAY_CHAOS_SEEDS=7,8` plays those instead. */
const seeds = (process.env['MODELWAY_CHAOS_SEEDS'] ?? '1,2,3').split(',').map(Number);
const of = 3;

let calm: { readonly ending: Ending; readonly requests: readonly Answered[] };

beforeAll(async () => {
  const journey = await begin();
  try {
    calm = { ending: await play(journey), requests: [...journey.cloud.faults.journal] };
  } finally {
    await journey.close();
  }
});

test('without faults the story ends as it is told', () => {
  expect(calm.ending).toEqual({
    verdicts: ['pass', 'pass', 'pass', 'pass', 'pass'],
    trainingJobs: 1,
    processingJobs: 1,
    modelPackages: 1,
    endpointConfigs: 1,
    endpoints: ['InService'],
    servesWhatWasSent: true,
    comments: 1,
    deployments: [['in_progress', 'success']],
    heads: 1,
  });
});

test.each(seeds)('with the faults of seed %i it ends the same', async (seed) => {
  const faults = drawFaults(calm.requests, { seed, of, faults: 25 });
  const journey = await begin();
  for (const fault of faults) journey.cloud.faults.add(fault);
  try {
    expect(await play(journey)).toEqual(calm.ending);
    expect(heard(journey.cloud.faults.journal, { seed, of })).toEqual([]);
    expect(journey.cloud.faults.met).toBeGreaterThan(faults.length / 2);
  } catch (cause) {
    const list = faults.map((fault) => JSON.stringify(fault)).join('\n');
    throw new Error(
      `${(cause as Error).message}\nseed ${seed}; ${journey.cloud.faults.met} met of these faults:\n${list}`,
    );
  } finally {
    await journey.close();
  }
});
