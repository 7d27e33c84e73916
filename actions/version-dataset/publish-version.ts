import { basename } from 'node:path';
import { type InputTable, Refusal, type Trip } from '@modelway/action';
import { gitignoreLine } from '@modelway/dataset';
import { connectGitHub, type GitHub, keepPullRequest, openPull, permissionAdvice } from '@modelway/github';
import { basic, gitIn } from './clone.ts';
import type { Plan } from './plan.ts';
import { counted, sized } from './progress.ts';
import { type Publication, type PublishInputs, planPublication } from './publication.ts';
import { type Published, publish, type Version } from './publish.ts';
import { type Repository, repositoryOf } from './repository.ts';

type World = Omit<Trip<InputTable>, 'inputs'> & {
  readonly inputs: PublishInputs & { readonly 'github-token': string | undefined };
};

/** What is needed to publish, known to be there. */
export interface ToPublish {
  readonly publication: Publication;
  readonly repository: Repository;
  /** The commit that is checked out. */
  readonly of: string;
}

/**
 * Looks at where a version is to be published, before anything is uploaded. @returns undefined when it is not to be; for a fork, which
 * never may, with a warning. @throws Refusal when there is no such branch, or no repository to publish in.
 */
export async function lookAtGit(world: World, name: string): Promise<ToPublish | undefined> {
  const { inputs, event, run, log } = world;
  const publication = planPublication(inputs, { event, run, name });
  if (publication === 'fork')
    log.warn('publish: this run was started by a pull request of a fork, and nothing of one is ever published');
  if (publication === undefined || publication === 'fork') return undefined;
  const git = gitOf(world, publication);
  const { name: who, email } = publication.author;
  const repository = repositoryOf(git, `${who} <${email}>`, () => world.clock.now());
  const of = (await git(['rev-parse', '--verify', 'HEAD^{commit}'])).stdout.trim();
  const refs = await repository.refs();
  if (publication.by !== 'tag' && !refs.has(`refs/heads/${publication.branch}`))
    throw new Refusal(
      `publish: the repository has no branch "${publication.branch}"; give another as the input branch`,
    );
  return { publication, repository, of };
}

function gitOf({ workspace, env, inputs, clock, signal, log }: World, { author }: Publication) {
  const token = inputs['github-token'];
  if (token !== undefined) log.addMask?.(basic(token));
  return gitIn({ workspace, env, token, author, now: () => clock.now(), signal });
}

/** Publishes a version, whose content is where its pointer says by now. @throws Refusal, and what GitHub throws. */
export async function publishVersion(to: ToPublish, plan: Plan, world: World): Promise<Published> {
  const { publication, repository } = to;
  const version = versionOf(plan, to.of);
  if (publication.head === undefined) return publish({ publication, repository, version }, world);
  const github = await connect(world);
  const sides = { head: publication.head, base: publication.branch };
  const isOpen = async () => (await advised(() => openPull(github, sides))) !== undefined;
  const published = await publish({ publication, repository, version, isOpen }, world);
  if (published.branch !== sides.head) return published;
  const pull = await advised(() => keepPullRequest(github, { ...sides, ...letter(plan, world) }));
  return { ...published, pull: { number: pull.number, url: pull.url } };
}

function versionOf({ name, path, version, pointer, gitignore }: Plan, of: string): Version {
  return {
    name,
    md5: version.md5,
    sha256: version.sha256,
    of,
    pointer: { path: pointer.path, text: pointer.text },
    ...(gitignore === undefined ? {} : { ignore: { path: gitignore.path, line: gitignoreLine(basename(path)) } }),
  };
}

function connect({ env, run, inputs }: World): Promise<GitHub> {
  const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
  return connectGitHub({ token: inputs['github-token'] ?? '', apiUrl, repository: run.repository });
}

async function advised<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const advice = permissionAdvice(cause, 'pull-requests: write');
    throw advice === undefined ? cause : new Refusal(`publish: ${advice}`);
  }
}

/** Nothing in it but numbers, digests and the dataset's name, which has no character that Markdown or a mention needs. */
function letter({ name, version }: Plan, { env, run }: World): { title: string; body: string } {
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com';
  return {
    title: `Version ${name}: ${version.md5.slice(0, 12)}`,
    body: [
      `\`${version.md5}\`: ${counted(version.files)} files, ${sized(version.bytes)}.`,
      `The content is in the remote already; merging this makes it the version of this branch.`,
      `sha256 \`${version.sha256}\`, made from ${run.commit} by ${server}/${run.repository}/actions/runs/${run.runId}.`,
    ].join('\n\n'),
  };
}
