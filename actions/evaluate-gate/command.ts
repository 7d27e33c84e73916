import type { Policy } from '@modelway/judge';

type Waiver = Policy['waivers'][number];

/** What somebody asks for in a comment. */
export type Command =
  | { readonly is: 'explain' }
  | { readonly is: 're-evaluate' }
  | { readonly is: 'waive'; readonly waiver: Pick<Waiver, 'metric' | 'column' | 'value' | 'until' | 'reason'> };

/** For people who wrote something else. */
export const usage =
  'a command is one line: `/modelway explain`, `/modelway re-evaluate`, or `/modelway waive <metric> [on <column>[=<value>]] until <YYYY-MM-DD> because <a reason of at least 10 letters>`';

const waive =
  /^waive ([a-z0-9][a-z0-9-]{0,62})(?: on ([^\s=]{1,100})(?:=(\S{1,100}))?)? until (\d{4}-\d\d-\d\d) because (\S.{8,498}\S)$/;

/**
 * @param body of a comment: hostile. Only its first line counts.
 * @returns undefined when the comment is no command at all; `unclear` when it begins as one and is none.
 */
export function readCommand(body: unknown): Command | 'unclear' | undefined {
  const [first = ''] = typeof body === 'string' ? body.slice(0, 2000).split(/\r?\n/) : [];
  const said = /^\/modelway(?: +(.*))?$/.exec(first.trimEnd());
  if (said === null) return undefined;
  const words = (said[1] ?? '').trim();
  if (words === 'explain' || words === 're-evaluate') return { is: words };
  const [all, metric = '', column, value, until = '', reason = ''] = waive.exec(words) ?? [];
  if (all === undefined || !isDay(until)) return 'unclear';
  return {
    is: 'waive',
    waiver: {
      metric,
      until,
      reason,
      ...(column === undefined ? {} : { column }),
      ...(value === undefined ? {} : { value }),
    },
  };
}

function isDay(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
