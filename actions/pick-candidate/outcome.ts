import type { Outcome } from '@modelway/action';
import { type Artifact, type Facts, fail, pass, sha256, type Verdict } from '@modelway/lineage';
import type { Picking, Ranked } from './pick.ts';
import { differing, remarksOf } from './remarks.ts';

/** @returns what was picked and why, with all that it was picked from. Pure. */
export function outcomeOf(picking: Picking): Outcome<'selection'> {
  const { picked, ranking } = picking;
  const facts = factsOf(picking);
  return {
    subject: [subjectOf(picking)],
    inputs: ranking.flatMap(({ facts: of }) =>
      of?.model ? [{ name: of.job.name, uri: of.model.uri, digest: { sha256: of.model.sha256 } }] : [],
    ),
    facts,
    remarks: remarksOf(picking),
    verdict: verdictOf(picking),
    outputs: {
      'training-job-name': picked?.facts?.job.name ?? '',
      'model-uri': picked?.facts?.model?.uri ?? '',
      'model-sha256': picked?.facts?.model?.sha256 ?? '',
      value: picked?.value ?? '',
      candidates: String(ranking.length),
      hyperparameters: JSON.stringify(picked?.facts?.hyperparameters ?? {}),
    },
  };
}

/** The picked model; or, when there is none, the question that had no answer. */
function subjectOf({ picked, metric, direction, ranking }: Picking): Artifact {
  const model = picked?.facts?.model;
  if (model) return { name: 'model.tar.gz', uri: model.uri, digest: { sha256: model.sha256 } };
  const asked = JSON.stringify([metric, direction, ranking.map(({ statement }) => statement)]);
  return { name: `selection by ${metric}`, digest: { sha256: sha256(asked) } };
}

function factsOf({ metric, direction, picked, ranking }: Picking): Facts<'selection'> {
  const names = differing(ranking);
  return {
    metric,
    direction,
    ...chosen(picked),
    candidates: ranking.map(({ statement, verdict, facts, value, leftOut }) => ({
      statement,
      verdict,
      ...(facts ? { job: facts.job.name } : {}),
      ...(value === undefined ? {} : { value }),
      ...(leftOut === undefined ? {} : { leftOut }),
      hyperparameters: Object.fromEntries(
        Object.entries(facts?.hyperparameters ?? {}).filter(([name]) => names.includes(name)),
      ),
    })),
  };
}

function chosen(picked: Ranked | undefined): Pick<Facts<'selection'>, 'picked'> {
  if (picked?.facts?.model === undefined || picked.value === undefined) return {};
  const { statement, value, facts } = picked;
  const { plan, job, model = picked.facts.model } = facts ?? picked.facts;
  return { picked: { statement, plan, job: job.name, model, value } };
}

function verdictOf({ picked, ranking, metric, direction, least }: Picking): Verdict {
  const fit = ranking.filter(({ leftOut }) => leftOut === undefined);
  if (picked) {
    const most = direction === 'maximize' ? 'highest' : 'lowest';
    return pass(`${picked.facts?.job.name} has the ${most} ${metric} of ${fit.length}, ${picked.value}`);
  }
  const out = ranking
    .filter(({ leftOut }) => leftOut !== undefined)
    .map(({ facts, leftOut }) => `${facts?.job.name ?? 'a training that was not begun'} was left out: ${leftOut}`);
  return fail(`${fit.length} of ${ranking.length} trainings can be picked, and min-candidates is ${least}`, ...out);
}
