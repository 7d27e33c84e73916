import { latest } from '@modelway/lineage';
import { begin, type Journey } from './journey.ts';
import { putData, saves, train } from './training-day.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await begin();
});
afterAll(() => journey.close());

const other = 'id,label\n2,1\n';
const jobs = () =>
  journey.cloud.world.table<{ name: string; status: string; secondary: string }>('training-jobs').all();

/** A commit that changes nothing of the training: nothing that was stated for the one before is found for it. */
let commits = 0;
function commit(): void {
  commits += 1;
  journey.repository.propose(`notes-${commits}`, { 'notes.md': `${commits}\n` }, 'Take notes');
}

const from = (folder: string) => ({ channels: `train: s3://journey/${folder}/` });
const remarksOf = async (lineage = ''): Promise<string> =>
  JSON.stringify(latest(await journey.lineage(lineage), 'training')?.statement.predicate.remarks);

test('other files are another plan; the same files again use the job that read them, and the statement says by what they are known', async () => {
  const put = (text?: string) => putData(journey, 'across/records.csv', text);
  await put();
  const first = await train(journey, saves, from('across'));
  commit();
  await put(other);
  const second = await train(journey, saves, from('across'));
  commit();
  await put();
  const third = await train(journey, saves, from('across'));
  expect([first, second, third].map(({ verdict }) => verdict?.word)).toEqual(['pass', 'pass', 'pass']);
  expect(second.facts.job?.name).not.toBe(first.facts.job?.name);
  expect(third.facts).toMatchObject({ reused: true, job: first.facts.job, channels: first.facts.channels });
  expect(await remarksOf(third.step.outputs['lineage'])).toMatch(
    /train \(s3:\/\/journey\/across\/, listing [0-9a-f]{12}\).*used again for the same ones alone.*Data that no version holds/,
  );
});

test('data that change while the job runs are told, and nothing can be built on it: not when they are put back, not for another commit', async () => {
  const put = (text?: string) => putData(journey, 'moving/records.csv', text);
  const known = jobs().length;
  await put();
  const watching = setInterval(() => {
    if (jobs()[known]?.secondary === 'Training') void put(other);
  }, 50);
  const script = `${saves}\ntime.sleep(2)`;
  const day = await train(journey, script, from('moving'));
  clearInterval(watching);
  const inconclusive = {
    word: 'inconclusive',
    said: expect.stringMatching(/files of train .* changed while the job ran/),
  };
  expect({ word: day.verdict?.word, said: day.said }).toEqual(inconclusive);
  expect(day.step.exitCode).toBe(1);

  commit();
  await put();
  const again = await train(journey, script, from('moving'));
  expect(again.facts.job).toEqual(day.facts.job);
  expect({ word: again.verdict?.word, said: again.said }).toEqual(inconclusive);
  const anew = await train(journey, script, { ...from('moving'), reuse: 'never' });
  expect({ said: anew.said, word: anew.verdict?.word }).toEqual({ said: '', word: 'pass' });
});

test('files that were written again before anybody looked are no proof, though they look the same', async () => {
  await putData(journey, 'unseen/records.csv');
  const begun = await train(journey, `${saves}\nprint('unseen')`, { ...from('unseen'), wait: 'detach' });
  const { name = '' } = begun.facts.job ?? {};
  while (jobs().find((it) => it.name === name)?.status !== 'Completed') await journey.cloud.world.clock.sleep(5);
  await putData(journey, 'unseen/records.csv');
  const lineage = begun.step.outputs['lineage'] ?? '';
  const ended = await journey.step('run-training', { wait: 'attach', lineage, 'poll-interval': '200ms' });
  expect(ended.outputs['verdict']).toBe('inconclusive');
  expect(ended.errors.join()).toMatch(
    /files of train .* were written again after the job was begun \(\d{4}-.*reuse: never/,
  );
});
