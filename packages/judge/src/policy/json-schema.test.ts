import { policyJsonSchema } from './json-schema.ts';

test('knows metrics, their ranges, and what may be left out', () => {
  expect(policyJsonSchema()).toMatchObject({
    required: ['version', 'lines'],
    properties: {
      version: { const: 1 },
      lines: {
        additionalProperties: {
          required: ['evaluation', 'metrics'],
          additionalProperties: false,
          properties: {
            evaluation: { required: ['holdout', 'key', 'label'], properties: { confidence: { default: 0.95 } } },
            metrics: { properties: { auc: { properties: { bound: { minimum: 0, maximum: 1 } } } } },
            slices: { items: { required: ['column'], properties: { metrics: { type: 'array' } } } },
          },
        },
      },
    },
  });
});
