import { InputFault } from '@modelway/action';
import { baselineInput } from './baseline-input.ts';

const { parse } = baselineInput();
const arn = 'arn:aws:sagemaker:us-east-1:111122223333:model-package/churn/7';

test.each([
  ['endpoint', { is: 'endpoint' }],
  ['merge-base', { is: 'merge-base' }],
  ['none', { is: 'none' }],
  ['tag:churn@v1.0.0', { is: 'tag', name: 'churn@v1.0.0' }],
  [`model-package:${arn}`, { is: 'model-package', arn }],
  ['lineage:s3://b/p/lineage/1.jsonl', { is: 'lineage', uri: 's3://b/p/lineage/1.jsonl' }],
])('%s is understood', (given, named) => {
  expect(parse(given)).toEqual(named);
});

test.each([
  'champion',
  'tag:',
  'tag:--upload-pack=x',
  'tag:v1^{commit}',
  'tag:a..b',
  'tag:v1 v2',
  'model-package:churn',
  'lineage:/etc/passwd',
  ':x',
])('%s is refused, with what is allowed', (given) => {
  expect(() => parse(given)).toThrow(InputFault);
});
