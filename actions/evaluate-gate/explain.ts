import { commitRef, type InputTable, openRef, type Placing } from '@modelway/action';
import { type GitHub, keepComment } from '@modelway/github';
import { type Facts, type Lineage, latest } from '@modelway/lineage';

/** GitHub takes 65,536 characters. */
const longest = 60_000;

const markerOf = (line: string): string => `<!-- modelway:explain v1 line=${line} -->`;

/** Answers in one comment, which is changed when somebody asks again. */
export async function explainIn(
  { line, store }: Pick<Placing<InputTable>, 'line' | 'store'>,
  github: GitHub,
  { commit, pullRequest }: { commit: string; pullRequest: number },
): Promise<void> {
  const lineage = await openRef(store, commitRef(commit, line));
  const marker = markerOf(line);
  await keepComment(github, { pullRequest, marker, body: `${marker}\n${explanation(lineage, { line, commit })}` });
}

/** @returns every rule with its sentence, and how the judgement can be repeated. All that others wrote stands in a code block. */
export function explanation(lineage: Lineage, { line, commit }: { line: string; commit: string }): string {
  const found = latest(lineage, 'evaluation', line);
  const short = commit.slice(0, 12);
  if (found === undefined) return `Nothing of \`${line}\` was judged for commit \`${short}\` yet.`;
  const { facts, verdict } = found.statement.predicate;
  return [
    `**How \`${line}\` was judged at commit \`${short}\`: ${verdict.word}**`,
    block([...verdict.reasons, '', ...rulesOf(facts)]),
    'The numbers come from these files; whoever has them gets the same verdict:',
    block([
      `statement  ${found.id}`,
      ...(facts.holdout ? [`holdout    sha256:${facts.holdout.sha256} (${facts.holdout.records} records)`] : []),
      ...(facts.evidence ? [`evidence   sha256:${facts.evidence.sha256} (${facts.evidence.assurance})`] : []),
      `policy     sha256:${facts.policy.sha256} (${facts.policy.path})`,
      `candidate  sha256:${facts.candidate.model}`,
      ...(facts.baseline ? [`baseline   sha256:${facts.baseline.model} (${facts.baseline.named ?? 'endpoint'})`] : []),
      ...facts.scores.map((it) => `scores     sha256:${it.digest?.['sha256'] ?? '?'} (${it.name ?? '?'})`),
      `seed       ${facts.seed}`,
    ]),
  ].join('\n\n');
}

const rulesOf = ({ comparisons, findings = [] }: Facts<'evaluation'>): string[] =>
  [...comparisons, ...findings].map(
    ({ word, reason, waived }) => `${word}${waived === undefined ? '' : ` (waived by ${waived})`}: ${reason}`,
  );

/** In a fence that is longer than any run of backticks inside, nothing is a mention, a link or HTML. */
function block(lines: readonly string[]): string {
  const text = lines.map((it) => it.replace(/[\p{Cc}\p{Cf}]/gu, ' ')).join('\n');
  const whole =
    text.length <= longest / 2
      ? text
      : `${text.slice(0, text.lastIndexOf('\n', longest / 2))}\nand more: see the report`;
  const runs = [...whole.matchAll(/`+/g)].map((it) => it[0].length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((it) => it + 1)));
  return `${fence}text\n${whole}\n${fence}`;
}
