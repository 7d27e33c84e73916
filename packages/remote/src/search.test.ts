import { chooseSearch } from './search.ts';

const id = (start: string): string => start.padEnd(32, '0');

test('lists when that is fewer requests than asking for each object', () => {
  // A tenth of the keys on the first page: some 9 pages more, and 20,000 objects to ask for.
  expect(chooseSearch(id('1a'), 18_000)).toEqual({ by: 'list', digits: 1 });
});

test('asks for each object when the remote is much larger than the dataset', () => {
  // A first page that reached 0.1 % of the keys: a million objects.
  expect(chooseSearch(id('0041'), 500)).toEqual({ by: 'probe' });
});

test('lists a very large remote in 256 parts', () => {
  expect(chooseSearch(id('0041'), 200_000)).toEqual({ by: 'list', digits: 2 });
});

test('asks for the few that are left when the first page covered nearly all', () => {
  expect(chooseSearch(id('ff'), 3)).toEqual({ by: 'probe' });
});
