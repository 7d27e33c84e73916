import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root, textOf } from './sources.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Record<string, unknown>;
}
interface Workflow {
  readonly permissions?: unknown;
  readonly jobs: Record<
    string,
    { readonly permissions?: unknown; readonly steps?: readonly Step[]; readonly 'timeout-minutes'?: number }
  >;
}

const files = ['.github/workflows', 'workflows-examples']
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap((folder) => readdirSync(join(root, folder)).map((file) => `${folder}/${file}`))
  .filter((file) => file.endsWith('.yml'));

const workflowOf = (file: string): Workflow => parse(textOf(file)) as Workflow;
const stepsOf = (file: string): Step[] => Object.values(workflowOf(file).jobs).flatMap((job) => job.steps ?? []);

describe.each(files)('%s', (file) => {
  test('third-party actions are pinned by SHA, with the version beside it', () => {
    const lines = textOf(file)
      .split('\n')
      .filter((line) => /^\s*(- )?uses:/.test(line) && !/uses: (modelway\/modelway|\$|\.)\//.test(line));
    expect(lines.filter((line) => !/uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([]);
  });

  test('nothing is permitted but what a job asks for', () => {
    const { permissions, jobs } = workflowOf(file);
    expect(permissions).toEqual({});
    expect(
      Object.entries(jobs)
        .filter(([, job]) => job.permissions === undefined)
        .map(([name]) => name),
    ).toEqual([]);
  });

  test('a checkout keeps no credentials', () => {
    const checkouts = stepsOf(file).filter((step) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  test('no expression stands in a script', () => {
    expect(stepsOf(file).filter((step) => step.run?.includes('${{'))).toEqual([]);
  });

  test('every job has a time limit', () => {
    expect(Object.values(workflowOf(file).jobs).every((job) => job['timeout-minutes'] !== undefined)).toBe(true);
  });

  test('no workflow runs untrusted code with secrets', () => {
    expect(textOf(file)).not.toMatch(/pull_request_target|allow-unsafe-pr-checkout/);
  });
});
