import { type Curve, type CurveRemark, curveOf } from '../curve.ts';
import { oneLine } from '../escape.ts';
import type { Point } from '../sparkline.ts';
import { chart } from './chart.ts';
import { lineNumbers } from './line-numbers.ts';
import { html, type Markup } from './markup.ts';

/** @returns a curve as a drawing with what it is held against, and its numbers. */
export function curveHtml(remark: CurveRemark): Markup {
  const { title, x, y, draw } = remark;
  const curve = curveOf(remark);
  const lines = curve.lines.filter(({ points }) => points.length > 0);
  if (lines.length === 0) return html`<h3>${oneLine(title, 200)}</h3><p class="muted">No points.</p>`;
  const drawn = lines.map(({ name, note, points }) => ({
    name,
    note,
    points: points.map(({ at }) => at),
    ...(draw === 'points' ? { dots: true as const, bands: points.map(({ band }) => band) } : {}),
  }));
  const square = remark.reference?.is === 'diagonal';
  const picture = chart({
    title: oneLine(title, 200),
    x: { ...x, bounds: curve.x },
    y: { ...y, bounds: curve.y },
    lines: drawn,
    reference: referenceOf(remark, curve),
    ...(square ? { shape: 'square', exact: true } : {}),
  });
  return html`<div class="curve">${picture}${lineNumbers({ x, y, lines: drawn })}</div>
`;
}

function referenceOf({ reference }: CurveRemark, { x, y }: Curve) {
  if (reference === undefined) return undefined;
  const { name } = reference;
  const points: readonly [Point, Point] =
    reference.is === 'zero'
      ? [
          [x.from, 0],
          [x.to, 0],
        ]
      : [
          [x.from, y.from],
          [x.to, y.to],
        ];
  return { name, points };
}
