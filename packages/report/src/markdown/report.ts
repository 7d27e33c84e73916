import type { Lineage } from '@modelway/lineage';
import { prose } from '../escape.ts';
import { tellStory } from '../story.ts';
import { footer, leftOut } from './footer.ts';
import { groupMarkdown, groupsOf } from './group.ts';
import { legsPieces } from './legs.ts';
import { lineageMarkdown, lineagePieces } from './lineage.ts';
import { type Draft, fit, type Piece, type Unit } from './piece.ts';
import { recipePieces } from './recipe.ts';
import { verdictMarkdown, verdictPart } from './verdict.ts';

export interface MarkdownOptions {
  /** The line that the verdict is about. */
  readonly line: string;
  /** The most that the text may measure, at least 10,000: 65,000 for a comment, 1,000,000 bytes for a job summary. */
  readonly budget: number;
  /** What the budget counts: UTF-16 units, as GitHub counts comments (the default), or bytes, as the runner counts summaries. */
  readonly unit?: Unit;
  /** A hidden first line by which the comment is found again: an HTML comment. */
  readonly marker?: string;
  /** The page of this run. Its host is the only one, beside the AWS console, that a link may lead to. */
  readonly runUrl?: string | undefined;
  /** What the headline calls the line, when its name is not enough. */
  readonly title?: string;
}

/** Headline, one reason and the way it ran fit into this, whatever a document holds. */
const leastBudget = 10_000;

/**
 * Renders what a lineage says of a line as GitHub Flavored Markdown: the verdict in words, the reasons of what did not pass,
 * the remarks, the lineage, how it ran. A pure function of the document. Over budget, the least important remarks are left
 * out and counted; no text is cut.
 * @throws RangeError when the budget is below 10,000 or the marker is no HTML comment.
 */
export function renderMarkdown(lineage: Lineage, options: MarkdownOptions): string {
  check(options);
  return fit(draft(lineage, options), options.budget, options.unit ?? 'utf16');
}

function draft(lineage: Lineage, { line, marker, runUrl, title }: MarkdownOptions): Draft {
  const story = tellStory(lineage, line);
  const verdict = verdictPart(story, prose(title ?? line, 100));
  const groups = groupsOf(story, runUrl);
  const picture = lineagePieces(story, runUrl);
  const recipe = recipePieces(story);
  const legs = legsPieces(story, runUrl);
  const pieces: Piece[] = [
    ...verdict.blocks.flatMap(({ reasons }) => reasons),
    ...legs,
    ...groups.flatMap(({ open, folded }) => [...open, ...folded]),
    ...picture,
    ...recipe,
  ];
  const among = (likely: ReadonlySet<Piece>) => {
    const within = groups.map((group) => ({
      ...group,
      open: group.open.filter((it) => likely.has(it)),
      folded: group.folded.filter((it) => likely.has(it)),
    }));
    return (kept: ReadonlySet<Piece>): string =>
      [
        ...(marker === undefined ? [] : [marker]),
        verdictMarkdown(verdict, kept),
        ...textOf(legs, kept),
        ...within.flatMap((group) => groupMarkdown(group, kept)),
        ...leftOut(missing(kept), runUrl),
        ...lineageMarkdown(picture, kept),
        ...textOf(recipe, kept),
        footer(story, runUrl),
      ]
        .filter((it) => it !== '')
        .join('\n\n')
        .concat('\n');
  };
  const all = counts(pieces);
  const missing = (kept: ReadonlySet<Piece>): Map<Piece['what'], number> => {
    const there = counts(kept);
    return new Map([...all].map(([what, count]) => [what, count - (there.get(what) ?? 0)]));
  };
  return { pieces, among };
}

function counts(pieces: Iterable<Piece>): Map<Piece['what'], number> {
  const counted = new Map<Piece['what'], number>();
  for (const { what } of pieces) counted.set(what, (counted.get(what) ?? 0) + 1);
  return counted;
}

const textOf = (pieces: readonly Piece[], kept: ReadonlySet<Piece>): string[] =>
  pieces.filter((it) => kept.has(it)).map(({ rendered }) => String(rendered().content));

function check({ budget, marker }: MarkdownOptions): void {
  if (!(budget >= leastBudget))
    throw new RangeError(`a report needs a budget of at least ${leastBudget}, found ${budget}`);
  if (marker !== undefined && !/^<!-- [^<>\n]* -->$/.test(marker))
    throw new RangeError(`a marker is one HTML comment without < and > in it, found ${marker}`);
}
