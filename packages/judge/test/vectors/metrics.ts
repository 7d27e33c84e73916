import { everyRecord, statisticOf } from '../../src/metric/form.ts';
import { metrics } from '../../src/metric/index.ts';
import { nearestRank } from '../../src/statistics/quantile.ts';
import { floats, type Handlers } from './handler.ts';

type Name = keyof typeof metrics;

function measuring(labels: readonly number[], scores: readonly number[], threshold = 0.5): (name: Name) => number {
  const scored = { labels: floats(labels), scores: floats(scores), threshold };
  return (name) => statisticOf(metrics[name].prepare(scored))(everyRecord(labels.length));
}

export const metricVectors: Handlers = {
  D05({ y, score, threshold }) {
    const value = measuring(y, score, threshold);
    const form = metrics.accuracy.prepare({ labels: floats(y), scores: floats(score), threshold });
    const [tn, fp, fn, tp] = [0, 1, 2, 3].map((cell) =>
      form.is === 'cells' ? form.cells.filter((it) => it === cell).length : Number.NaN,
    );
    return {
      ...{ tp, fp, tn, fn },
      accuracy: value('accuracy'),
      precision: value('precision'),
      recall: value('recall'),
      specificity: value('specificity'),
      f1: value('f1'),
      balanced_accuracy: value('balanced-accuracy'),
      mcc: value('mcc'),
      cohen_kappa: value('kappa'),
      auc: value('auc'),
      average_precision: value('average-precision'),
      log_loss: value('log-loss'),
      brier: value('brier'),
      ece_10_equal_width: value('ece'),
    };
  },
  D06({ y, pred }) {
    const value = measuring(y, pred);
    return {
      accuracy: value('class-accuracy'),
      macro_f1: value('macro-f1'),
      micro_f1: value('micro-f1'),
      weighted_f1: value('weighted-f1'),
      macro_recall: value('macro-recall'),
      cohen_kappa: value('class-kappa'),
      mcc: value('class-mcc'),
    };
  },
  D07({ y, pred, quantile_of_abs_error: at }) {
    const value = measuring(y, pred);
    const errors = floats(y.map((it: number, i: number) => Math.abs(it - pred[i]))).sort();
    return {
      mae: value('mae'),
      mse: value('mse'),
      rmse: value('rmse'),
      r2: value('r2'),
      median_ae: value('median-ae'),
      mape: value('mape'),
      smape: value('smape'),
      pinball_0_9: value('pinball-90'),
      abs_error_q_type7: value('ae-90'),
      abs_error_q_nearest_rank: nearestRank(errors, at),
    };
  },
};
