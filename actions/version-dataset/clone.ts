import { spawn } from 'node:child_process';
import type { Author } from './publication.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** How Git is spoken to: in which clone, as whom, and with which token for the server that the run came from. */
export interface Access {
  readonly workspace: string;
  readonly env: Env;
  readonly token: string | undefined;
  readonly author: Author;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

export interface Said {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Git with these arguments, as they are; no shell has a part in it. */
export type Git = (args: readonly string[], also?: { readonly input?: string; readonly env?: Env }) => Promise<Said>;

/** No hook of the clone runs, nothing asks a person, and credentials travel in the environment, which no process list shows. */
export function gitIn({ workspace, env, token, author, now, signal }: Access): Git {
  const settings: Array<readonly [string, string]> = [
    ['safe.directory', workspace],
    ['core.hooksPath', '/dev/null'],
    ...(token === undefined ? [] : credentials(env, token)),
  ];
  const date = `${Math.floor(now().getTime() / 1000)} +0000`;
  const own: Env = {
    ...withoutSecrets(env),
    ...{ GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' },
    ...{ GIT_AUTHOR_NAME: author.name, GIT_AUTHOR_EMAIL: author.email, GIT_AUTHOR_DATE: date },
    ...{ GIT_COMMITTER_NAME: author.name, GIT_COMMITTER_EMAIL: author.email, GIT_COMMITTER_DATE: date },
    GIT_CONFIG_COUNT: String(settings.length),
    ...Object.fromEntries(
      settings.flatMap(([key, value], i) => [
        [`GIT_CONFIG_KEY_${i}`, key],
        [`GIT_CONFIG_VALUE_${i}`, value],
      ]),
    ),
  };
  return (args, { input = '', env: more = {} } = {}) =>
    run(args, { cwd: workspace, env: { ...own, ...more }, input, signal });
}

/** The empty value first drops what actions/checkout may have left: the server refuses two of these headers. */
function credentials(env: Env, token: string): Array<readonly [string, string]> {
  const key = `http.${env['GITHUB_SERVER_URL'] || 'https://github.com'}/.extraheader`;
  return [
    [key, ''],
    [key, `AUTHORIZATION: basic ${basic(token)}`],
  ];
}

/** What stands in the header; to be hidden as the token is. */
export const basic = (token: string): string => Buffer.from(`x-access-token:${token}`).toString('base64');

/** Git needs no inputs and no cloud. */
const withoutSecrets = (env: Env): Env =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !/^(INPUT_|AWS_|ACTIONS_|GIT_CONFIG)/.test(name)));

interface Running {
  readonly cwd: string;
  readonly env: Env;
  readonly input: string;
  readonly signal: AbortSignal;
}

function run(args: readonly string[], { input, ...how }: Running): Promise<Said> {
  return new Promise((answer, broken) => {
    const child = spawn('git', args, { ...how, env: { ...how.env }, stdio: 'pipe' });
    const said = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8');
      child[name].on('data', (text: string) => {
        said[name] += text;
      });
    }
    child.on('error', broken);
    child.on('close', (status) => answer({ status: status ?? -1, ...said }));
    child.stdin.on('error', () => undefined); // It ended without reading to the end; its status says why.
    child.stdin.end(input);
  });
}
