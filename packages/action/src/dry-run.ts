import type { Described } from './define.ts';

/** @returns what a dry run prints: the requests, what they may cost and the permissions that they use. Plain text, one fact a line. */
export function dryRunLines({ requests, cost, permissions }: Described): string[] {
  return [
    'Dry run: nothing is created, uploaded or changed.',
    '',
    'Requests, in order:',
    ...requests.flatMap((request) => JSON.stringify(request, null, 2).split('\n')),
    '',
    `Cost: ${cost}`,
    '',
    'IAM permissions used:',
    ...permissions.map(({ action, resource, condition }) => `  ${action} on ${resource}${said(condition)}`),
  ];
}

/** @returns the same as Markdown for the job summary. */
export function dryRunMarkdown(action: string, described: Described): string {
  const rows = described.permissions.map(
    ({ action: name, resource, condition }) =>
      `| \`${name}\` | \`${resource.replaceAll('|', '\\|')}\`${condition ? `, on condition \`${JSON.stringify(condition)}\`` : ''} |`,
  );
  const body = JSON.stringify(described.requests, null, 2).replaceAll('```', "'''");
  return [
    `### ${action}: dry run`,
    '',
    `**Cost**: ${described.cost}`,
    '',
    '| IAM action | on |',
    '|---|---|',
    ...rows,
    '',
    '```json',
    body,
    '```',
    '',
  ].join('\n');
}

const said = (condition: Described['permissions'][number]['condition']): string =>
  condition ? ` if ${JSON.stringify(condition)}` : '';
