import { openRef, Refusal } from '@modelway/action';
import { digestObject, type LiveModel, liveModel } from '@modelway/aws';
import { all, type Lineage } from '@modelway/lineage';
import type { Baseline, Places, Reference } from './baseline.ts';

/** An endpoint in these states answers requests with the configuration that it names. */
const answering = ['InService', 'Updating', 'SystemUpdating', 'RollingBack'];

/**
 * Finds out what serves an endpoint now: from AWS, not from memory. Only an endpoint that does not exist is "no baseline"; one that
 * cannot be read to the last byte is an error.
 */
export async function servingBaseline(places: Places, endpoint: string | undefined): Promise<Baseline> {
  if (endpoint === undefined)
    return { is: 'none', why: 'No endpoint was named, so no serving model was compared with' };
  const live = await liveModel(places.aws, endpoint);
  if (live === undefined) return { is: 'none', why: `No model serves yet: there is no endpoint "${endpoint}"` };
  if (!answering.includes(live.status))
    throw new Refusal(
      `endpoint ${endpoint}: is ${live.status}, so nobody can say what it serves; wait until it is InService, or delete it if it never served`,
    );
  const digest = await digestObject(places.aws, live.uri, places.signal);
  if (digest === undefined)
    throw new Refusal(
      `endpoint ${endpoint}: its model ${live.model} was made from ${live.uri}, which is gone; put it back to compare with it`,
    );
  return { ...reference(live), sha256: digest.sha256, ...(await originOf(places, live, digest.sha256)) };
}

const reference = (live: LiveModel): Omit<Reference, 'sha256'> => ({
  is: 'model',
  title: `What serves ${live.endpoint} now`,
  named: 'endpoint',
  endpoint: { name: live.endpoint, config: live.config },
  model: {
    uri: live.uri,
    image: live.image,
    environment: live.environment,
    ...(live.package === undefined ? {} : { package: live.package }),
  },
});

async function originOf(
  { aws, store }: Places,
  live: LiveModel,
  sha256: string,
): Promise<Pick<Reference, 'origin' | 'unknown'>> {
  const ref = `endpoints/${live.account}-${aws.region}-${live.endpoint}`;
  const lineage = await openRef(store, ref);
  if (lineage.size === 0) return { unknown: 'the store holds no lineage for this endpoint' };
  return explain(lineage, { config: live.config, sha256 });
}

/** @returns the training that made what serves, when the lineage's last word on the endpoint agrees with what AWS says. */
export function explain(
  lineage: Lineage,
  live: { config: string; sha256: string },
): Pick<Reference, 'origin' | 'unknown'> {
  const deployments = all(lineage, 'deployment').map((it) => it.statement.predicate.facts);
  const own = deployments.find((it) => it.config.live === live.config && it.model.sha256 === live.sha256);
  if (own === undefined)
    return { unknown: 'what serves is not what the lineage says: the endpoint was changed outside of Modelway' };
  const made = all(lineage, 'training').find((it) => it.statement.predicate.facts.model?.sha256 === live.sha256);
  if (made === undefined) return { unknown: 'the lineage of this endpoint holds no training of the serving model' };
  const { facts, run } = made.statement.predicate;
  return { origin: { training: facts, commit: run.commit, ...(own.package ? { package: own.package } : {}) } };
}
