import { readCommandFile } from './command-file.ts';

test('both forms are read, and a value may have many lines', () => {
  expect(readCommandFile('a=1\n\nb<<END\nx\ny=2\nEND\nc=\n')).toEqual({ a: '1', b: 'x\ny=2', c: '' });
});

test('what comes first decides the form, as on the runner', () => {
  expect(readCommandFile('a=1<<2\n')).toEqual({ a: '1<<2' });
});

test('a missing delimiter fails the step', () => {
  expect(() => readCommandFile('a<<END\nx\n')).toThrow('the delimiter of a is missing');
});

test('a line without a name fails the step', () => {
  expect(() => readCommandFile('nothing\n')).toThrow('neither name=value nor name<<DELIMITER');
});
