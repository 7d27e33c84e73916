import { type Chart, chart } from '../html/chart.ts';
import { html, type Markup } from '../html/markup.ts';
import { seconds } from '../number.ts';
import { type DemoChapter, type DemoPage, type TrafficSecond, wordOf } from './story.ts';

interface Span {
  readonly chapter: DemoChapter;
  readonly from: number;
  readonly to: number;
}

/** @returns the chapters on one line, and below it, on the same axis, what happened to live requests. */
export function timeLine({ chapters, traffic }: DemoPage): Markup {
  const spans = spansOf(chapters);
  const end = Math.max(1, spans.at(-1)?.to ?? 0, traffic.at(-1)?.at ?? 0);
  return html`<section aria-labelledby="time-line" class="time"><h2 id="time-line">The story over time</h2>
${strip(spans, end)}
${traffic.length > 0 && trafficCharts(traffic, spans, end)}</section>`;
}

function spansOf(chapters: readonly DemoChapter[]): Span[] {
  let clock = 0;
  return chapters.map((chapter) => {
    const from = chapter.from ?? clock;
    clock = from + chapter.seconds;
    return { chapter, from, to: clock };
  });
}

const round = (it: number): number => Number(it.toFixed(3));

/** Each chapter as a block as wide as it took; a link, because that is what a reader tries. */
function strip(spans: readonly Span[], end: number): Markup {
  const blocks = spans.map(({ chapter, from, to }, i) => {
    const [left, width] = [(from / end) * 100, Math.max(0.6, ((to - from) / end) * 100 - 0.25)];
    const about = `${i + 1}, ${chapter.headline}: ${chapter.verdict}, ${seconds(round(to - from))}`;
    return html`<a href="#${chapter.name}"><title>${about}</title><rect class="block ${wordOf(chapter.verdict)}" x="${round(left)}%" width="${round(width)}%" y="2" height="22" rx="3"/>${width > 2 && html`<text x="${round(left + width / 2)}%" y="17" text-anchor="middle">${i + 1}</text>`}</a>`;
  });
  return html`<div class="plot strip"><svg class="chapters" role="group" aria-label="Chapters in the order of time" height="26">${blocks}</svg></div>`;
}

/** One failed request among sixty that were answered would not be seen on their axis, so failures have their own. */
function trafficCharts(traffic: readonly TrafficSecond[], spans: readonly Span[], end: number): Markup[] {
  const seen = everySecond(traffic);
  const common = {
    x: { label: 'since the story began', unit: 's', bounds: { from: 0, to: end } },
    marks: spans.map(({ from }) => from),
  };
  const of = (what: 'sent' | 'failed'): Chart => ({
    ...common,
    title: what === 'sent' ? 'Live requests' : 'Live requests that failed',
    y: { label: 'in each second', bounds: { from: 0, to: Math.max(1, ...seen.map((it) => it[what])) } },
    lines: [
      { name: what, tone: what === 'sent' ? 'good' : 'bad', filled: true, points: seen.map((it) => [it.at, it[what]]) },
    ],
  });
  return [chart(of('sent')), chart({ ...of('failed'), shape: 'low' })];
}

/** A second in which nothing happened is not told, but it is a zero. */
function everySecond(traffic: readonly TrafficSecond[]): TrafficSecond[] {
  const known = new Map(traffic.map((it) => [it.at, it]));
  const [first, last] = [traffic[0]?.at ?? 0, traffic.at(-1)?.at ?? 0];
  const length = Math.min(100_000, last - first + 1);
  return Array.from({ length }, (_, i) => known.get(first + i) ?? { at: first + i, sent: 0, failed: 0 });
}
