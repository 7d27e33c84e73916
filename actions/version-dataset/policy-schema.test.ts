import { readFileSync } from 'node:fs';
import { dataRules } from '@modelway/dataset';
import { policyJsonSchema } from '@modelway/judge';

const published = new URL('../../packages/judge/modelway.schema.json', import.meta.url);

test('the published schema is the one that the policy is read by; `npm run fix` writes it', () => {
  const text = `${JSON.stringify(policyJsonSchema(dataRules), null, 2)}\n`;
  expect(readFileSync(published, 'utf8')).toBe(text);
});

test('knows the rules about the data', () => {
  expect(policyJsonSchema(dataRules)).toMatchObject({
    $defs: {
      data: {
        additionalProperties: false,
        properties: {
          columns: { additionalProperties: { properties: { type: { enum: expect.arrayContaining(['integer']) } } } },
          splits: { required: ['key', 'shares'] },
          checks: { properties: { leakage: { enum: ['fail', 'warn', 'off'], default: 'fail' } } },
        },
      },
    },
  });
});
