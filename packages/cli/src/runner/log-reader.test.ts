import { logReader } from './log-reader.ts';

test('errors, warnings and masks are collected, and decoded', () => {
  const reader = logReader();
  reader.read('::error::first%0Asecond 100%25');
  reader.read('  ::warning title=x::careful');
  reader.read('::add-mask::secret');
  expect([reader.errors, reader.warnings, reader.masks]).toEqual([['first\nsecond 100%'], ['careful'], ['secret']]);
});

test('between stop-commands and its token nothing is a command', () => {
  const reader = logReader();
  reader.read('::stop-commands::token');
  expect(reader.read('::error::forged')).toEqual({ kind: 'text', text: '::error::forged' });
  reader.read('::token::');
  reader.read('::error::real');
  expect(reader.errors).toEqual(['real']);
});

test('a group is shown by its title, its end by nothing', () => {
  const reader = logReader();
  expect(reader.read('::group::Work')).toEqual({ kind: 'group', text: 'Work' });
  expect(reader.read('::endgroup::')).toBeUndefined();
});
