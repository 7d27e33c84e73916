import { empty, type Lineage, type Statement, state } from '@modelway/lineage';
import { datasetStatement, evaluationStatement, trainingStatement } from '../../../../test/documents/build.ts';
import { digest } from '../../../../test/documents/built-statement.ts';
import { deploymentStatement, registrationStatement } from '../../../../test/documents/release-statements.ts';
import { traceBack } from './trace-back.ts';

type Make = (over: { after: string[] }) => Statement;

/** A chain in which each statement stands on the one before. */
function chain(...makers: readonly Make[]): Lineage {
  let [lineage, last]: [Lineage, string | undefined] = [empty, undefined];
  for (const make of makers) {
    const next = state(lineage, make({ after: last === undefined ? [] : [last] }));
    [lineage, last] = [next.lineage, next.id];
  }
  return lineage;
}

const whole = (): Lineage =>
  chain(datasetStatement, trainingStatement, evaluationStatement, registrationStatement, deploymentStatement);

function deployed(lineage: Lineage): string {
  const facts = [...lineage.values()].at(-1)?.predicate.facts as { config: { live: string } };
  return facts.config.live;
}

test('a whole chain in which every step names the bytes of the one before is proven', () => {
  const lineage = whole();
  const traced = traceBack(lineage, { endpoint: 'e', config: deployed(lineage), uri: 's3://b/m' });
  expect({ proven: traced.proven, problems: traced.problems }).toEqual({ proven: true, problems: [] });
  expect(traced.steps.map((step) => step.action)).toEqual([
    'version-dataset',
    'run-training',
    'evaluate-gate',
    'register-model',
    'deploy-canary',
  ]);
});

test('an endpoint that serves something else than what was deployed is not proven', () => {
  const traced = traceBack(whole(), { endpoint: 'e', config: 'another', uri: 's3://b/m' });
  expect(traced.proven).toBe(false);
  expect(traced.problems.join()).toContain('e serves another');
});

test('a model that was judged with other bytes than were trained is not proven', () => {
  const other: Make = (over) =>
    evaluationStatement({ ...over, facts: { candidate: { model: digest('another model') } } });
  const traced = traceBack(
    chain(datasetStatement, trainingStatement, other, registrationStatement, deploymentStatement),
  );
  expect(traced.problems.join()).toMatch(/the model that was trained .* is not the model that was judged/);
});

test('a step that is missing proves nothing', () => {
  const traced = traceBack(chain(datasetStatement, trainingStatement, registrationStatement, deploymentStatement));
  expect(traced.proven).toBe(false);
  expect(traced.problems.join()).toContain('the model that was judged (not in the lineage)');
});
