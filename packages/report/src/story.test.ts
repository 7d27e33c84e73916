import { empty, error, fail, type Lineage, merge, pass, state } from '@modelway/lineage';
import { datasetStatement, evaluationStatement, trainingStatement } from '../../../test/documents/build.ts';
import { brokenStatement } from '../../../test/documents/release-statements.ts';
import { rolledBack } from '../../../test/documents/released-stories.ts';
import { matrix } from '../../../test/documents/stories.ts';
import { tellStory } from './story.ts';

const words = (lineage: Lineage) =>
  tellStory(lineage, 'mortgage').latest.map(({ action, word }) => `${action} ${word}`);

test('what happened last decides', () => {
  const story = tellStory(rolledBack(), 'mortgage');
  expect(story.latest.map(({ action }) => action)).toEqual(['deploy-canary']);
  expect(story.word).toBe('fail');
});

test('nothing at all is no pass', () => {
  expect(tellStory(empty, 'mortgage').word).toBe('inconclusive');
  expect(tellStory(rolledBack(), 'another-line')).toMatchObject({ told: [], latest: [], word: 'inconclusive' });
});

test('of a matrix the worst leg decides', () => {
  expect(tellStory(matrix(8), 'mortgage').word).toBe('error');
});

describe('a job that was tried again', () => {
  const data = datasetStatement();
  const one = state(empty, data);
  const broken = brokenStatement('training', 'run-training', {
    after: [one.id],
    minute: 5,
    verdict: error('throttled'),
  });
  const first = state(one.lineage, broken).lineage;

  test('decides nothing any more once it passed', () => {
    const again = trainingStatement({ after: [one.id], minute: 9, run: { runAttempt: 2 }, verdict: pass() });
    const story = tellStory(state(first, again).lineage, 'mortgage');
    expect(story.word).toBe('pass');
    expect(story.told.map(({ retried }) => retried)).toEqual([false, true, false]);
  });

  test('still decides when another leg of the same attempt passed', () => {
    const leg = trainingStatement({ after: [one.id], minute: 9, verdict: pass() });
    expect(words(state(first, leg).lineage)).toEqual(['run-training error', 'run-training pass']);
  });

  test('a pass is never replaced by a later failure without being seen', () => {
    const good = state(one.lineage, trainingStatement({ after: [one.id], minute: 5, verdict: pass() })).lineage;
    const bad = trainingStatement(
      { after: [one.id], minute: 9, run: { runAttempt: 2 }, verdict: fail('worse') },
      'other',
    );
    expect(words(state(good, bad).lineage)).toEqual(['run-training pass', 'run-training fail']);
  });
});

test('the order is the same whatever order the document came in', () => {
  const lineage = matrix(8);
  const legs = [...lineage].map(([id]) => id);
  const order = (it: Lineage): string[] => tellStory(it, 'mortgage').told.map(({ id }) => id);
  const [root = '', ...rest] = legs;
  const turned = new Map([root, ...rest.reverse()].flatMap((id) => [...lineage].filter(([other]) => other === id)));
  expect(order(turned)).toEqual(order(lineage));
  expect(order(merge(lineage, rolledBack()))).toEqual(order(merge(rolledBack(), lineage)));
});

test('other lines are told only as far as this one stands on them', () => {
  const shared = state(empty, datasetStatement({ line: 'other' }));
  const own = state(shared.lineage, trainingStatement({ after: [shared.id] }));
  const foreign = state(own.lineage, evaluationStatement({ line: 'other', after: [shared.id] }));
  expect(tellStory(foreign.lineage, 'mortgage').told.map(({ action }) => action)).toEqual([
    'version-dataset',
    'run-training',
  ]);
});
