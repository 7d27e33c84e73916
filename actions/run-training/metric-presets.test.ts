import { presets } from './metric-presets.ts';
import { groupsOf, metricPattern } from './regex.ts';

/** What each framework prints, by the source that is named at its preset. */
const printed: Record<keyof typeof presets, Array<[string, Record<string, string>]>> = {
  xgboost: [
    ['[12]\ttrain-rmse:0.41321\tvalidation-rmse:0.52000', { 'train:rmse': '0.41321', 'validation:rmse': '0.52000' }],
    [
      '[0]#011train-auc:0.7#011train-aucpr:0.6#011validation-auc:nan',
      { 'train:auc': '0.7', 'train:aucpr': '0.6', 'validation:auc': 'nan' },
    ],
  ],
  lightgbm: [["[12]\ttraining's l2: 0.41\tvalid_0's l2: 5.2e-05", { 'training:l2': '0.41', 'valid_0:l2': '5.2e-05' }]],
  'pytorch-lightning': [
    [
      'Epoch 3: 100%|██████████| 10/10 [00:01<00:00,  9.80it/s, v_num=0, train_loss=0.410, val_loss=0.520]',
      { train_loss: '0.410', val_loss: '0.520' },
    ],
    ['Epoch 0: 50%| 5/10, loss=0.9, v_num=0]\rEpoch 0: 100%| 10/10, loss=0.8, v_num=0]', { loss: '0.8' }],
  ],
  huggingface: [
    [
      "{'loss': 0.693, 'grad_norm': 1.25, 'learning_rate': 5e-05, 'epoch': 1.0}",
      { loss: '0.693', grad_norm: '1.25', learning_rate: '5e-05' },
    ],
    ["{'eval_loss': '0.52', 'eval_accuracy': '0.81', 'epoch': '3'}", { eval_loss: '0.52', eval_accuracy: '0.81' }],
    ["{'train_runtime': 12.3, 'train_loss': 0.4}", { train_runtime: '12.3', train_loss: '0.4' }],
  ],
  tensorflow: [
    [
      '10/10 [====] - 1s 5ms/step - loss: 0.4100 - accuracy: 0.8100 - val_loss: 0.5200 - val_accuracy: 0.7900',
      { loss: '0.4100', accuracy: '0.8100', val_loss: '0.5200', val_accuracy: '0.7900' },
    ],
    ['5/10 - accuracy: 0.7 - loss: 0.9\b\b10/10 - accuracy: 0.8 - loss: 4.1e-01', { accuracy: '0.8', loss: '4.1e-01' }],
  ],
};

const cases = Object.entries(printed).flatMap(([name, lines]) =>
  lines.map(([line, found]) => [name as keyof typeof presets, line, found] as const),
);

test.each(cases)('%s reads exactly what stands in the line %p', (name, line, wanted) => {
  const found = presets[name].flatMap(({ Name, Regex }) => {
    const value = metricPattern(Regex)?.exec(line)?.[1];
    return value === undefined ? [] : [[Name, value]];
  });
  expect(Object.fromEntries(found)).toEqual(wanted);
});

test('every expression has one group, and fits SageMaker', () => {
  for (const definitions of Object.values(presets)) {
    expect(definitions.length).toBeLessThanOrEqual(40);
    for (const { Regex } of definitions) {
      expect(Regex.length).toBeLessThanOrEqual(500);
      expect(groupsOf(metricPattern(Regex) ?? /()()/)).toBe(1);
    }
  }
});
