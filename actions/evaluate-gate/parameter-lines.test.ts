import { parameterLine, parameterPlaces } from './parameter-lines.ts';

const workflow = `on: push
jobs:
  other:
    steps:
      - uses: modelway/modelway/actions/run-training@v1
        with: { line: other, hyperparameters-file: other.yml }
  train:
    steps:
      - run: echo hyperparameters
      - uses: modelway/modelway/actions/run-training@v1
        with:
          line: churn
          hyperparameters-file: params.yml
          hyperparameters: |
            # faster
            rate: 0.3
            depth: 4
      - uses: ./actions/run-training
        with: { line: '\${{ matrix.line }}', hyperparameters-file: more.yml, hyperparameters: 'rate: 1' }
  reused: { uses: ./.github/workflows/x.yml }
`;

test('a workflow says where the parameters of a line stand', () => {
  expect(parameterPlaces(workflow, 'churn')).toEqual([
    { is: 'file', path: 'params.yml' },
    { is: 'text', text: '# faster\nrate: 0.3\ndepth: 4\n', line: 14 },
    { is: 'file', path: 'more.yml' },
  ]);
  // The place is right: this is the line in the file.
  const line = 14 + (parameterLine('# faster\nrate: 0.3\ndepth: 4\n', 'rate', '0.3') ?? 0);
  expect(workflow.split('\n')[line - 1]).toBe('            rate: 0.3');
});

test.each(['', '7', 'jobs: 7', 'jobs: { a: { steps: [7, { uses: 7, with: 7 }] } }', 'a: [', 'jobs: &a [*a]'])(
  'what is no workflow has none: %p',
  (text) => expect(parameterPlaces(text, 'churn')).toEqual([]),
);

test('a parameter is found only where it has the value that was trained with', () => {
  const text = 'model:\n  rate: 0.1\nrate: 0.3 # note\nname: tree\n';
  expect(parameterLine(text, 'rate', '0.3')).toBe(3);
  expect(parameterLine(text, 'name', '"tree"')).toBe(4);
  expect(parameterLine(text, 'name', 'tree')).toBe(4);
  expect(parameterLine(text, 'rate', '0.1')).toBeUndefined();
  expect(parameterLine(text, 'model', '{}')).toBeUndefined();
  expect(parameterLine('[', 'rate', '0.3')).toBeUndefined();
});
