import { InputFault } from '@modelway/action';
import { stepList } from './steps-input.ts';

const read = (text: string) => stepList().parse(text);

test('a step says what it runs, on what, and what it writes; the rest has the defaults of a training', () => {
  const [step] = read(`
- name: prepare
  entry-point: prepare.py
  arguments: [--share, 0.2, --flag, true]
  inputs: { raw: train/, more: "s3://bucket/x/" }
  outputs: [train, validation]
  max-runtime: 10m
`);
  expect(step).toMatchObject({
    name: 'prepare',
    arguments: ['--share', '0.2', '--flag', 'true'],
    inputs: { raw: 'train/', more: 's3://bucket/x/' },
    outputs: ['train', 'validation'],
    'max-runtime': 600,
    'instance-type': 'ml.m5.large',
    'instance-count': 1,
    source: undefined,
  });
});

test('no steps are none', () => {
  expect(read('[]')).toEqual([]);
});

test('every fault of every step is told together, with which step it is', () => {
  const text = `
- { name: Prepare it, entry-point: prepare.py, volume-gb: 0 }
- { name: split, outputs: { a: b } , instance_type: ml.m5.large }
- just words`;
  let said = '';
  try {
    read(text);
  } catch (cause) {
    expect(cause).toBeInstanceOf(InputFault);
    said = String(cause);
  }
  for (const words of [
    'step 1 (Prepare it): name: must be at most 31 lower-case letters',
    'step 1 (Prepare it): volume-gb: must be a whole number from 1 to 16384',
    'step 2 (split): entry-point: is required',
    'step 2 (split): outputs: must be a YAML list of words',
    'step 2 (split): instance_type is no setting of a step',
    'step 3: name: is required',
  ])
    expect(said).toContain(words);
});

test.each(['name: prepare', 'just words', '[: '])('%s is no list of steps', (text) => {
  expect(() => read(text)).toThrow(InputFault);
});
