import { type Cell, type Remark, toDecimal } from '@modelway/lineage';
import { column } from './remarks.ts';

/** A deployment: what serves, and how traffic moved. */
export function deploymentRemarks(stage: string, rolledBack: boolean): Remark[] {
  const share: Array<[number, number]> = rolledBack
    ? [
        [0, 0.1],
        [95, 0.1],
        [96, 0],
        [180, 0],
      ]
    : [
        [0, 0.1],
        [300, 0.1],
        [301, 1],
        [600, 1],
      ];
  const overTime = (title: string, label: string, of: Array<[number, number]>): Remark => ({
    kind: 'series',
    title,
    importance: 40,
    place: rolledBack ? 'open' : 'folded',
    x: { label: 'since the change was sent', unit: 's' },
    y: { label },
    lines: [{ name: title, points: of.map(([x, y]): [string, string] => [toDecimal(x), toDecimal(y)]) }],
  });
  const rows: Cell[][] = [
    ['Endpoint', { code: `mortgage-${stage}` }],
    ['Serves', { code: rolledBack ? 'mortgage-production-0a1b2c3d4e5f' : 'mortgage-production-9e7c3a1b5d2f' }],
    ['Moved', 'canary, first 10 % of the requests, watched for 5 min at each part'],
    ['Answered by the new model', rolledBack ? '38 requests, of which 3 failed' : '412 requests, of which 0 failed'],
  ];
  return [
    {
      kind: 'table',
      title: `Deployment to ${stage}`,
      importance: 80,
      place: 'open',
      columns: [column('What'), column('Is')],
      rows,
    },
    overTime('Traffic on the new model', 'share of requests', share),
    ...(rolledBack
      ? [
          overTime('Errors of the new model', 'share of its requests', [
            [0, 0],
            [30, 0.04],
            [60, 0.08],
            [90, 0.079],
          ]),
        ]
      : []),
  ];
}
