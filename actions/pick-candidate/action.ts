import { defineAction, integer, matching, withDefault, word } from '@modelway/action';
import { findCandidates } from './candidates.ts';
import { outcomeOf } from './outcome.ts';
import { pick } from './pick.ts';

const inputs = {
  metric: matching(/^\S.{0,254}$/, 'the name of a metric of the trainings, of at most 255 characters'),
  direction: word('maximize', 'minimize'),
  'min-candidates': withDefault(integer({ min: 1, max: 1000 }), '2'),
};

/** Picks the best of several trainings of one commit, and says why, so that the gate judges it and no other. */
export const pickCandidate = defineAction({
  name: 'pick-candidate',
  kind: 'selection',
  // That all of them passed is not needed: a search may hold combinations that fail.
  needs: [],
  inputs,
  observe: async ({ lineage, line }) => findCandidates(lineage, line),
  plan: ({ inputs: { metric, direction, 'min-candidates': least } }, candidates) =>
    pick(candidates, { metric, direction, least }),
  describe: ({ ranking }) => ({
    requests: [],
    cost: `nothing: ${ranking.length} trainings of the lineage are compared, none is run`,
    permissions: [],
  }),
  perform: async (picking) => outcomeOf(picking),
});
