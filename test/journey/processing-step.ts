import type { Facts } from '@modelway/lineage';
import type { Day } from './training-day.ts';

/** Copies every file of one folder to another, and says how many there were. */
export const copies = (more = ''): string => `
import os, shutil, sys, time
source, target = sys.argv[1], sys.argv[2]
names = os.listdir(source)
print('files=%d of %s' % (len(names), sys.argv[3:]))
for name in names:
    shutil.copy(os.path.join(source, name), os.path.join(target, name))
${more}
`;

/** A step that runs it on `from`, as YAML of the input. */
export const step = (name: string, from: string, more = ''): string => `
- name: ${name}
  source: steps
  entry-point: copy.py
  inputs: { raw: "${from}" }
  arguments: [/opt/ml/processing/input/raw, /opt/ml/processing/output/rows, ${name}, 0.5, true]
  outputs: [rows]
  ${more}`;

/** What the lineage tells of the steps of a day. */
export const stepsOf = ({ facts }: Day): NonNullable<Facts<'training'>['steps']> => facts.steps ?? [];
