import { objectIdOf, objectKey } from './object-id.ts';

test('lays objects out as DVC 3 does', () => {
  expect(objectKey('b1946ac92492d2347c6235b4d2611184')).toBe('files/md5/b1/946ac92492d2347c6235b4d2611184');
  expect(objectKey('5369cb520f35f5d77e793cf181884a27.dir')).toBe('files/md5/53/69cb520f35f5d77e793cf181884a27.dir');
});

test('finds the object of a key below any prefix', () => {
  expect(objectIdOf('team/dvc/files/md5/53/69cb520f35f5d77e793cf181884a27.dir')).toBe(
    '5369cb520f35f5d77e793cf181884a27.dir',
  );
});

test.each([
  'files/md5/.abcdefghijklmnopqrstuv.tmp',
  'files/md5/b1/946ac92492d2347c6235b4d2611184.tmp',
  'files/md5/B1/946AC92492D2347C6235B4D2611184',
  'b1/946ac92492d2347c6235b4d2611184',
  'runs/ab/abcdef/123',
])('takes %s for no object', (key) => {
  expect(objectIdOf(key)).toBeUndefined();
});
