import { normalize } from 'node:path';
import { openRef, Refusal, type Store } from '@modelway/action';
import type { Annotation } from '@modelway/github';
import { all, empty, type Facts, type Lineage } from '@modelway/lineage';
import { type Checkout, judgedFile } from './judged-file.ts';
import { type ParameterPlace, parameterLine, parameterPlaces } from './parameter-lines.ts';

/** What is looked into, and what a verdict was reached on. */
export interface Judged {
  readonly checkout: Checkout;
  readonly store: Store;
  readonly lineage: Lineage;
  readonly line: string;
  readonly facts: Facts<'evaluation'>;
}

/** Where everything changed, nothing stands out. */
const most = 20;

/**
 * @returns a sentence at each hyperparameter that is another one than in the model that was compared with, when the verdict is no pass.
 * None where the file no longer says what the training was given: a sentence at the wrong line is worse than none.
 */
export async function parameterAnnotations(judged: Judged, failed: readonly string[]): Promise<Annotation[]> {
  const { lineage, line, facts, checkout } = judged;
  if (failed.length === 0 || facts.baseline === undefined) return [];
  const now = trainingOf(lineage, facts.candidate.model);
  const was = trainingOf(lineage, facts.baseline.model) ?? trainingOf(await behind(judged), facts.baseline.model);
  if (now === undefined || was === undefined) return [];
  const changed = changes(was.facts.hyperparameters, now.facts.hyperparameters);
  const workflow = /^[^/]+\/[^/]+\/([^@]+)@/.exec(now.run.workflowRef)?.[1];
  if (changed.length === 0 || workflow === undefined) return [];
  const said = await textAt(checkout, workflow);
  const places = said === undefined ? [] : parameterPlaces(said, line);
  const texts = await Promise.all(places.map((it) => textOf(it, checkout, workflow)));
  return changed.slice(0, most).flatMap((it) => {
    const [found] = texts.flatMap((text) => lineIn(text, it));
    return found === undefined ? [] : [annotation(it, found, failed)];
  });
}

interface Change {
  readonly name: string;
  readonly now: string;
  readonly was: string | undefined;
}

interface ParameterText {
  readonly path: string;
  readonly text: string;
  /** Lines before it. */
  readonly after: number;
}

const changes = (was: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): Change[] =>
  Object.entries(now)
    .filter(([name, value]) => was[name] !== value)
    .map(([name, value]) => ({ name, now: value, was: was[name] }));

function trainingOf(lineage: Lineage, model: string) {
  return all(lineage, 'training')
    .map(({ statement }) => statement.predicate)
    .findLast(({ facts }) => facts.model?.sha256 === model);
}

const behind = ({ store, facts }: Judged): Promise<Lineage> =>
  openRef(store, `artifacts/${facts.baseline?.model}`).catch((cause) => {
    if (cause instanceof Refusal) return empty;
    throw cause;
  });

async function textOf(it: ParameterPlace, checkout: Checkout, workflow: string): Promise<ParameterText | undefined> {
  if (it.is === 'text') return { path: workflow, text: it.text, after: it.line };
  const text = await textAt(checkout, it.path);
  return text === undefined ? undefined : { path: normalize(it.path), text, after: 0 };
}

async function textAt(checkout: Checkout, path: string): Promise<string | undefined> {
  const file = await judgedFile(checkout, path);
  return file.is === 'file' ? file.text : undefined;
}

function lineIn(text: ParameterText | undefined, { name, now }: Change): Array<{ path: string; line: number }> {
  const found = text && parameterLine(text.text, name, now);
  return text === undefined || found === undefined ? [] : [{ path: text.path, line: text.after + found }];
}

function annotation(
  { name, now, was }: Change,
  at: { path: string; line: number },
  failed: readonly string[],
): Annotation {
  const before =
    was === undefined ? 'which the other model was trained without' : `was ${short(was)} in the other model`;
  const more = failed.length > 3 ? ` and ${failed.length - 3} more` : '';
  return {
    ...at,
    level: 'warning',
    title: `${short(name)}: ${short(now)}, ${before}`,
    message: `This parameter changed against the model that the candidate was compared with. What did not pass: ${failed.slice(0, 3).join('; ')}${more}.`,
  };
}

const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 79).toWellFormed()}…` : text);
