import { Refusal } from '@modelway/action';
import { isFromFork } from '@modelway/github';
import type { RunInfo } from '@modelway/lineage';
import { type GtoTag, isRefName, readTag } from './gto-tag.ts';

/** Where a version is to be published in Git. */
export interface Publication {
  /** `tag`: only a tag, on the commit that is checked out. */
  readonly by: 'commit' | 'pull-request' | 'tag';
  /** The branch that is to have the pointer; empty for a tag alone. */
  readonly branch: string;
  /** The branch that a pull request is made from. */
  readonly head?: string;
  readonly tag?: GtoTag;
  readonly author: Author;
}

export interface Author {
  readonly name: string;
  readonly email: string;
}

export interface PublishInputs {
  readonly publish: 'none' | 'commit' | 'pull-request';
  readonly branch: string | undefined;
  readonly tag: string | undefined;
  readonly author: string;
}

interface Known {
  readonly event: Readonly<Record<string, unknown>>;
  readonly run: RunInfo;
  /** Of the dataset. */
  readonly name: string;
}

/**
 * Decides what is published. Pure. @returns undefined when nothing is to be, and `fork` when a fork asks, which never may.
 * @throws Refusal when it is not known to which branch.
 */
export function planPublication(inputs: PublishInputs, known: Known): Publication | 'fork' | undefined {
  const tag = inputs.tag === undefined ? undefined : readTag(inputs.tag);
  if (inputs.publish === 'none' && tag === undefined) return undefined;
  if (isOfFork(known)) return 'fork';
  const rest = { author: readAuthor(inputs.author), ...(tag === undefined ? {} : { tag }) };
  if (inputs.publish === 'none') return { by: 'tag', branch: '', ...rest };
  const branch = inputs.branch ?? branchOf(known);
  if (branch === undefined || !isRefName(`refs/heads/${branch}`))
    throw new Refusal(
      branch === undefined
        ? `publish: ${known.run.ref || 'this run'} is no branch, so it is not known where to publish; give the input branch`
        : `publish: "${branch.slice(0, 100)}" is not the name of a branch; give the input branch`,
    );
  if (inputs.publish === 'commit') return { by: 'commit', branch, ...rest };
  return { by: 'pull-request', branch, head: headOf(known.name, branch), ...rest };
}

/** One branch for each dataset and base, so that there is one pull request for them. */
function headOf(name: string, base: string): string {
  const slug = name
    .replaceAll(' ', '-')
    .replaceAll(/\.{2,}/g, '.')
    .replace(/\.lock$/, '-lock')
    .replace(/\.$/, '');
  return `modelway/data/${slug}/${base}`;
}

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (it, name) => (typeof it === 'object' && it !== null ? Reflect.get(it, name) : undefined),
    value,
  );

/** Runs that a pull request of a fork started, directly or by way of another workflow: their code is not the repository's. */
function isOfFork({ event, run }: Known): boolean {
  const started = at(event, 'workflow_run', 'head_repository', 'full_name');
  return isFromFork(event, run.repository) || (started !== undefined && started !== run.repository);
}

function branchOf({ event, run }: Known): string | undefined {
  const head = at(event, 'pull_request', 'head', 'ref');
  if (typeof head === 'string') return head;
  return /^refs\/heads\/(.+)$/.exec(run.ref)?.[1];
}

/** `Name <email>`, as Git takes it: neither part may hold what Git reads as its end. */
export const authorForm = /^([^<>\n\r\0]{1,200}?) <([^<>\n\r\0\s]{1,200})>$/;

function readAuthor(text: string): Author {
  const [, name = '', email = ''] = authorForm.exec(text) ?? [];
  return { name, email };
}
