/** Measures per record how much a toy model misses, and tells of every credential that it can see. */
const misses = `
import csv, json, os, tarfile
seen = sorted(it for it in os.environ if it.startswith(('AWS', 'INPUT', 'GITHUB', 'ACTIONS', 'STATE')))
assert not seen, seen
def quality(path):
    with tarfile.open(path) as archive:
        return json.load(archive.extractfile(next(it for it in archive if it.name.endswith('model.json'))))['quality']
sides = {side: quality(os.environ['MODELWAY_' + side.upper()]) for side in ('candidate', 'baseline')}
with open(os.environ['MODELWAY_HOLDOUT'], newline='') as source, open(os.path.join(os.environ['MODELWAY_OUTPUT'], 'misses.csv'), 'w') as table:
    print('key,' + ','.join(side + '.miss' for side in sides), file=table)
    for record in csv.DictReader(source):
        print(record[os.environ['MODELWAY_KEY']], *[(1 - it) * float(record['noise']) for it in sides.values()], sep=',', file=table)
print('::error::@everyone </details>')
json.dump({'records': 'misses.csv'}, open(os.path.join(os.environ['MODELWAY_OUTPUT'], 'evidence.json'), 'w'))
`;

const size =
  'import json,os;o=os.environ;json.dump({"metrics":{"bytes":os.path.getsize(o["MODELWAY_CANDIDATE"])}},open(o["MODELWAY_OUTPUT"]+"/evidence.json","w"))';

const policy = (evaluators: string): string => `version: 1
lines:
  toy:
    evaluation: { holdout: holdout/records.csv, key: id, label: label, confidence: 0.95, resamples: 500 }
    metrics:
      auc: { bound: 0.8, margin: 0.02 }
    evaluators:
${evaluators}`;

/** Files of a change that brings evaluators of its own, and policies that ask for them. */
export const evaluators: Readonly<Record<string, string>> = {
  'own/misses.py': misses,
  'own/broken.sh': '#!/bin/sh\nexit 7\n',
  'own.yml': policy(`      - name: misses
        command: [python3, own/misses.py]
        metrics: { miss: { direction: lower-is-better, bound: 0.2, margin: 0.01 } }
      - name: size
        image: 683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3
        entry-point: [python3]
        arguments: ['-c', '${size}']
        metrics: { bytes: { direction: lower-is-better, bound: 100000 } }
`),
  'broken.yml': policy(`      - name: broken
        command: [sh, own/broken.sh]
        metrics: { any: { direction: lower-is-better, bound: 1 } }
`),
};
