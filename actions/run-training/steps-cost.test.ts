import { totalFaults } from './steps-cost.ts';

const bill = (dollars: number | undefined, region = 'us-east-1') => ({
  usage: { instanceType: `ml.t${dollars}.large`, count: 1, gigabytes: 1, seconds: { work: 3600, warm: 0 } },
  price: dollars === undefined ? undefined : { dollars, region, from: 'a list' },
});
const faults = (most: number | undefined, ...bills: ReturnType<typeof bill>[]) => totalFaults(most, bills, 'us-east-1');

test('what all jobs may cost together is held against the limit', () => {
  expect(faults(3.1, bill(1), bill(2))).toEqual([]);
  expect(faults(2.9, bill(1), bill(2))).toEqual([
    expect.stringMatching(
      /^max-cost: this training and its processing steps may cost 3\.\d{4} USD .*2\.9 USD are allowed/,
    ),
  ]);
  expect(faults(undefined, bill(undefined))).toEqual([]);
});

test('one price that is not known, or is that of another region, is enough to begin nothing', () => {
  expect(faults(100, bill(1), bill(undefined))).toEqual([
    expect.stringMatching(/ml\.tundefined\.large costs .* is not known/),
  ]);
  expect(faults(100, bill(1, 'eu-west-1'), bill(2))).toEqual([
    expect.stringMatching(/ml\.t1\.large costs .* is not known/),
  ]);
});

test('a training without steps is told of as before', () => {
  expect(faults(0.5, bill(1))).toEqual([expect.stringMatching(/^max-cost: this job may cost 1\.\d{4} USD/)]);
});
