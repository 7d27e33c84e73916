import type { Model } from '../model/shape.ts';
import { queryInput } from './query-input.ts';

const model: Model = {
  source: 'this test',
  operations: { Put: 'Input' },
  shapes: {
    Input: { type: 'structure', members: { Names: 'Names', Labels: 'Labels', Count: 'Count', On: 'On', Part: 'Part' } },
    Names: { type: 'list', member: 'Name' },
    Name: { type: 'string' },
    Labels: { type: 'map', key: 'Name', value: 'Count' },
    Count: { type: 'integer' },
    On: { type: 'boolean' },
    Part: { type: 'structure', members: { Names: 'Names' } },
  },
};
const read = (fields: Record<string, string>): unknown => queryInput(new URLSearchParams(fields), model, 'Put');

test('lists are in the order of their numbers, not of the fields', () => {
  const numbers = [10, 2, 1, 11];
  const fields = Object.fromEntries(numbers.map((number) => [`Names.member.${number}`, `n${number}`]));
  expect(read(fields)).toEqual({ Names: ['n1', 'n2', 'n10', 'n11'] });
});

test('structures, maps, numbers and booleans have the types of the model', () => {
  const fields = {
    'Part.Names.member.1': 'a',
    'Labels.entry.1.key': 'k',
    'Labels.entry.1.value': '7',
    Count: '3',
    On: 'true',
  };
  expect(read({ Action: 'Put', Version: '1', ...fields })).toEqual({
    Part: { Names: ['a'] },
    Labels: { k: 7 },
    Count: 3,
    On: true,
  });
});

test('what is empty, unknown or of a wrong type stays to be told', () => {
  expect(read({ Names: '' })).toEqual({ Names: [] });
  expect(read({ Nmaes: 'x', Count: 'many', On: 'perhaps' })).toEqual({ Nmaes: 'x', Count: 'many', On: 'perhaps' });
  expect(Object.keys(read({ 'constructor.x': '1' }) as object)).toEqual(['constructor']);
});
