import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Step } from '@modelway/cli';
import { type Facts, last, type Verdict } from '@modelway/lineage';
import { inputs, type Journey, type On } from './journey.ts';

/** What came of a training, as a person meets it. */
export interface Day {
  readonly step: Step;
  /** What stands in red under the step. */
  readonly said: string;
  readonly verdict: Verdict | undefined;
  readonly facts: Partial<Facts<'training'>>;
}

/** Some data that no action has versioned. */
export async function putData({ cloud }: Journey, key = 'data/records.csv', text = 'id,label\n1,0\n'): Promise<void> {
  await cloud.world.objects.write('journey', key, Buffer.from(text));
}

/** Trains with a Python script of its own on data that no action has versioned. */
export async function train(journey: Journey, script: string, own: Given = {}, on: On = {}): Promise<Day> {
  writeFileSync(join(journey.repository.folder, 'src', 'day.py'), script);
  const { 'hyperparameters-file': _, metrics: __, ...rest } = inputs.training;
  const given = { ...rest, 'entry-point': 'day.py', channels: 'train: s3://journey/data/', ...own };
  const step = await journey.step('run-training', given, on);
  const uri = step.outputs['lineage'] ?? '';
  const told = uri === '' ? undefined : last(await journey.lineage(uri), 'training')?.statement.predicate;
  const facts = (told?.facts ?? {}) as Day['facts']; // Safe: of a training; those of one that never began are empty.
  return { step, said: step.errors.join('\n'), verdict: told?.verdict, facts };
}

type Given = Readonly<Record<string, string>>;

/** Writes a model, so that only the rest of a script can go wrong. */
export const saves = `
import os, signal, sys, time
open(os.path.join(os.environ['SM_MODEL_DIR'], 'model.json'), 'w').write('{}')
`;
