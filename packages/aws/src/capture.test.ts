import { parseCapture } from './capture.ts';

const line = (output: object, metadata: object = {}): string =>
  JSON.stringify({
    captureData: { endpointOutput: { observedContentType: 'application/json', mode: 'OUTPUT', ...output } },
    eventMetadata: { eventId: 'e', inferenceTime: '2026-01-01T00:00:00Z', ...metadata },
    eventVersion: '0',
  });

test('an answer is read as it was written: JSON as text, everything else from BASE64', () => {
  const on = new Date('2026-01-01T00:00:00Z');
  expect(parseCapture(line({ data: '{"a":1}', encoding: 'JSON' }, { inferenceId: 'i' }))).toEqual({
    inferenceId: 'i',
    on,
    output: '{"a":1}',
  });
  expect(parseCapture(line({ data: 'eyJhIjoxfQ==', encoding: 'BASE64' }))).toEqual({ on, output: '{"a":1}' });
});

test.each([
  'no JSON',
  'null',
  '[]',
  '{}',
  line({}),
  line({ data: 3 }),
  line({ data: 'x' }, { inferenceTime: 'yesterday' }),
])('what is no capture record is said to be unreadable: %s', (text) => {
  expect(parseCapture(text)).toBe('unreadable');
});
