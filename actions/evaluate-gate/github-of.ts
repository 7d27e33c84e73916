import type { InputTable, Trip } from '@modelway/action';
import { connectGitHub, type GitHub } from '@modelway/github';

export type WithToken = Pick<Trip<InputTable>, 'env' | 'run' | 'clock'> & {
  readonly inputs: { readonly 'github-token': string | undefined };
};

/** @returns the way to GitHub, with a clock that is the trip's; undefined without a token. */
export async function gitHubOf({ env, run, clock, inputs }: WithToken): Promise<GitHub | undefined> {
  const token = inputs['github-token'];
  if (token === undefined) return undefined;
  const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
  const wait = (milliseconds: number): Promise<void> => clock.sleep(milliseconds);
  return connectGitHub({ token, apiUrl, repository: run.repository, wait });
}
