import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '@modelway/cli';
import { latest } from '@modelway/lineage';
import { begin, inputs, type Journey } from './journey.ts';
import { boundOnly } from './project.ts';
import { mustPass } from './steps.ts';

let journey: Journey;
let trained: Step;
beforeAll(async () => {
  journey = await begin({ quality: 0.9 });
  mustPass(await journey.step('version-dataset', inputs.dataset));
  trained = mustPass(await journey.step('run-training', inputs.training));
  mkdirSync(join(journey.cloud.world.scratch, 'functions'), { recursive: true });
});
afterAll(() => journey.close());

/** Puts a function into the cloud, whose body is this. */
function deploy(name: string, body: string): void {
  const code = `def lambda_handler(event, context):\n    ${body}\n`;
  writeFileSync(join(journey.cloud.world.scratch, 'functions', `${name}.py`), code);
}

const gate = (evidence: string, more: Readonly<Record<string, string>> = {}): Promise<Step> =>
  journey.step('evaluate-gate', {
    ...inputs.gate,
    lineage: trained.outputs['lineage'] ?? '',
    evidence,
    policy: 'elsewhere.yml',
    ...more,
  });
beforeEach(() => writeFileSync(join(journey.repository.folder, 'elsewhere.yml'), boundOnly));

const about = (model: string, auc: number): string => `return {"model": ${model}, "metrics": {"auc": ${auc}}}`;

test('a function stands for the numbers of the model that it was asked about, and the statement says so', async () => {
  deploy('good', about('event["model"]["sha256"]', 0.91));
  const step = mustPass(await gate('lambda:good'));
  expect(step.outputs['verdict']).toBe('pass');
  const facts = latest(await journey.lineage(step.outputs['lineage'] ?? ''), 'evaluation')?.statement.predicate.facts;
  expect(facts).toMatchObject({
    candidate: { model: trained.outputs['model-sha256'] },
    evidence: { assurance: 'function', trusted: true, uri: 'lambda:good (version $LATEST)' },
    comparisons: [{ metric: 'auc', candidate: '0.91', records: 0, word: 'pass' }],
  });
});

test.each([
  ['whose numbers are too low', about('event["model"]["sha256"]', 0.5), 'fail', /auc/],
  ['that answers about another model', about('"a" * 64', 0.99), 'error', /was asked about model sha256/],
  ['that breaks', 'raise KeyError("auc")', 'error', /the function failed.*KeyError/s],
])('a function %s does not pass', async (_, body, word, words) => {
  deploy('bad', body);
  const step = await gate('lambda:bad');
  expect({ code: step.exitCode, verdict: step.outputs['verdict'] }).toEqual({ code: 1, verdict: word });
  expect(step.errors.join('\n')).toMatch(words);
});

test('a function that is not there is an error', async () => {
  const step = await gate('lambda:nowhere');
  expect(step.exitCode).toBe(1);
  expect(step.errors.join('\n')).toMatch(/Function not found/);
});
