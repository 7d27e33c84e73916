/** What is defined for SageMaker to read from a log. */
export interface MetricDefinition {
  readonly Name: string;
  readonly Regex: string;
}

/** A number as Python prints it. What is no number must be seen, too: a loss that went astray is no loss that is missing. */
const number = '([-+]?(?:[0-9]*\\.?[0-9]+(?:[eE][-+]?[0-9]+)?|nan|inf))';

const define = (names: readonly string[], regex: (name: string) => string): MetricDefinition[] =>
  names.map((Name) => ({ Name, Regex: regex(Name) }));

/** Of a line with several values of a metric, as progress bars write them, the last one counts: hence the greedy beginning. */
const last = (before: string, name: string, after: string): string =>
  `^(?:[\\s\\S]*${before})?${name}${after}${number}`;

const sides = (of: readonly string[], metrics: readonly string[]): string[] =>
  of.flatMap((side) => metrics.map((metric) => `${side}:${metric}`));

/** The lines that frameworks print by themselves. Which of the metrics there are is up to the script, so one of them is enough. */
export const presets = {
  /** `[12]\ttrain-rmse:0.41\tvalidation-rmse:0.52`: EvaluationMonitor in xgboost's callback.py. The log may show the tab as `#011`. */
  xgboost: define(
    sides(
      ['train', 'validation'],
      ['rmse', 'mae', 'logloss', 'error', 'auc', 'aucpr', 'merror', 'mlogloss', 'ndcg', 'map'],
    ),
    (name) => `\\[[0-9]+\\].*${name.replace(':', '-')}:${number}`,
  ),
  /** `[12]\ttraining's l2: 0.41\tvalid_0's l2: 0.52`: _format_eval_result in lightgbm's callback.py. */
  lightgbm: define(
    sides(
      ['training', 'valid_0'],
      ['l1', 'l2', 'rmse', 'auc', 'binary_logloss', 'multi_logloss', 'binary_error', 'ndcg@1'],
    ),
    (name) => `\\[[0-9]+\\].*${name.replace(':', "'s ")}: ${number}`,
  ),
  /** `Epoch 3: 100%|██| 10/10 [00:01<00:00, 9.8it/s, v_num=0, train_loss=0.41, val_loss=0.52]`: TQDMProgressBar in lightning's tqdm_progress.py. */
  'pytorch-lightning': define(
    ['loss', 'train_loss', 'val_loss', 'train_acc', 'val_acc', 'train_accuracy', 'val_accuracy'],
    (name) => last('[ ,]', name, '='),
  ),
  /** `{'eval_loss': 0.52, 'eval_accuracy': 0.81, 'epoch': 3.0}`: trainer_callback.py in transformers; version 5 writes values in quotes. */
  huggingface: define(
    [
      'loss',
      'learning_rate',
      'grad_norm',
      'train_loss',
      'train_runtime',
      'eval_loss',
      'eval_accuracy',
      'eval_f1',
      'eval_runtime',
    ],
    (name) => `'${name}': '?${number}`,
  ),
  /** `10/10 - 1s 5ms/step - accuracy: 0.81 - loss: 0.41 - val_loss: 0.52`: Progbar in keras/utils/progbar.py (2 and 3). */
  tensorflow: define(
    ['loss', 'accuracy', 'auc', 'mae', 'mse', 'val_loss', 'val_accuracy', 'val_auc', 'val_mae', 'val_mse'],
    (name) => last('[ -]', name, ': '),
  ),
} as const satisfies Readonly<Record<string, readonly MetricDefinition[]>>;

export type Preset = keyof typeof presets;
