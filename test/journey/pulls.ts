import type { Journey } from './journey.ts';

interface Opened {
  readonly number: number;
  /** The commit that it stands at. */
  readonly head: string;
  readonly branch?: string;
  /** `owner/name`, when it comes from a fork. */
  readonly fork?: string;
}

/** Lets the cloud's GitHub know of an open pull request into main as it is now. */
export function openPull({ cloud, repository }: Journey, { number, head, branch = 'change', fork }: Opened): void {
  const at = '2026-11-21T00:00:00Z';
  const said = { title: 't', body: '', state: 'open', login: 'ada', createdAt: at, updatedAt: at };
  const from = { head: branch, headSha: head, ...(fork === undefined ? {} : { headRepository: fork }) };
  const into = { base: 'main', baseSha: repository.main() };
  cloud.world.table('github-pulls').put(String(number), { number, repository: 'acme/toy', ...from, ...into, ...said });
}
