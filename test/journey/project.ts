import { createHash } from 'node:crypto';

/** A number from 0 to 1 that depends on the text alone. */
const fraction = (text: string): number =>
  Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 8), 16) / 0xffffffff;

/** `rows` records: the label is 1 where the signal is above one half; every third one belongs to group b. */
function csv(prefix: string, rows: number): string {
  const lines = Array.from({ length: rows }, (_, i) => {
    const id = `${prefix}${i}`;
    const signal = fraction(`signal ${id}`);
    return [
      id,
      signal.toFixed(6),
      fraction(`noise ${id}`).toFixed(6),
      i % 3 === 0 ? 'b' : 'a',
      signal > 0.5 ? 1 : 0,
    ].join(',');
  });
  return `${['id,signal,noise,group,label', ...lines].join('\n')}\n`;
}

/** A model as good as its one parameter: 1 sees the signal, 0 sees noise. It trains in a blink and never surprises. */
const train = `
import json, os, shutil, sys, time
parameters = json.loads(os.environ['SM_HPS'])
rows = sum(len(open(os.path.join(os.environ['SM_CHANNEL_TRAIN'], name)).readlines()) - 1 for name in os.listdir(os.environ['SM_CHANNEL_TRAIN']))
print('rows=%d' % rows)
time.sleep(parameters.get('seconds', 0))
if parameters.get('fail'):
    print(parameters['fail'], file=sys.stderr)
    sys.exit(1)
print('epoch=1 validation:quality=%.4f' % parameters['quality'])
json.dump({'quality': parameters['quality'], 'breaks': parameters.get('breaks', False)}, open(os.path.join(os.environ['SM_MODEL_DIR'], 'model.json'), 'w'))
os.makedirs(os.path.join(os.environ['SM_MODEL_DIR'], 'code'), exist_ok=True)
shutil.copy(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'inference.py'), os.path.join(os.environ['SM_MODEL_DIR'], 'code', 'inference.py'))
`;

const inference = `
import json, os

def model_fn(model_dir):
    with open(os.path.join(model_dir, 'model.json')) as file:
        return json.load(file)

def input_fn(body, content_type):
    return json.loads(body)['instances']

def predict_fn(instances, model):
    quality = model['quality']
    if model['breaks'] and any(record.get('signal') in (None, '') for record in instances):
        raise ValueError('signal is missing')
    return [quality * float(record.get('signal') or 0.5) + (1 - quality) * float(record.get('noise') or 0.5) for record in instances]

def output_fn(predictions, accept):
    return json.dumps({'predictions': predictions}), 'application/json'
`;

const policy = `version: 1
lines:
  toy:
    evaluation: { holdout: holdout/records.csv, key: id, label: label, confidence: 0.95, resamples: 500 }
    metrics:
      auc: { bound: 0.8, margin: 0.02 }
    slices:
      - { column: group, metrics: [auc], margin: 0.1, min-records: 30 }
`;

/** A policy that numbers without records can meet. */
export const boundOnly = `version: 1
lines:
  toy:
    evaluation: { holdout: holdout/records.csv, key: id, label: label }
    contamination: { unproven: tell }
    metrics: { auc: { bound: 0.8 } }
`;

/** The parameters of a toy model. */
export interface Parameters {
  /** 0 to 1: how much of the signal the model sees. */
  readonly quality: number;
  /** How long training takes, in real seconds. */
  readonly seconds?: number;
  /** Makes training fail with these words. */
  readonly fail?: string;
  /** Makes inference fail on requests without a signal. */
  readonly breaks?: boolean;
}

export const parametersFile = (parameters: Parameters): string =>
  Object.entries(parameters)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');

/** A whole repository of a toy model, by path. */
export const project = (parameters: Parameters): Record<string, string> => ({
  'data/train/records.csv': csv('t', 60),
  'data/holdout/records.csv': csv('h', 400),
  'src/train.py': train,
  'src/inference.py': inference,
  'params.yml': parametersFile(parameters),
  'modelway.yml': policy,
});
