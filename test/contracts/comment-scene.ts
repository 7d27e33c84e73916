import { commitRef, postComment, type Reported, type Store } from '@modelway/action';
import { empty, type Statement, serialize, state } from '@modelway/lineage';
import { type LocalCloud, startLocalCloud } from '@modelway/local-cloud';
import { breachesOf } from './github-description.ts';
import { type Recording, record } from './recording-proxy.ts';

export const marker = '<!-- modelway:report v1 line=toy -->';
const [line, number] = ['toy', 7];
export const commitOf = (push: number): string => push.toString(16).padStart(40, 'c');

export interface Row {
  readonly id: number;
  readonly body: string;
  readonly login: string;
}

/** A pull request on the local cloud's GitHub, a store, and what jobs of pushes do. */
export interface CommentScene {
  readonly cloud: LocalCloud;
  readonly proxy: Recording;
  readonly store: Store;
  /** Milliseconds of each wait; none is waited for. */
  readonly waited: number[];
  /** The pull request's branch is now at a push. */
  push(at: number): void;
  /** A job of a push adds its statement to what is known of the commit. */
  state(push: number, job: number, remarks?: number): Promise<void>;
  post(push: number, own?: { store?: Store; token?: string }): Promise<string | undefined>;
  comments(): Row[];
  /** @throws when a call or an answer was not as GitHub's description says. */
  close(): Promise<void>;
}

export async function commentScene(): Promise<CommentScene> {
  const cloud = await startLocalCloud();
  const proxy = await record(cloud.url);
  const store = memory();
  const waited: number[] = [];
  const comments = cloud.world.table<Row>('github-comments');
  return {
    ...{ cloud, proxy, store, waited },
    push: (at) => {
      const now = cloud.world.clock.now().toISOString();
      const row = { number, repository: 'acme/toy', head: 'branch', base: 'main', title: 't', body: '', state: 'open' };
      const pull = { ...row, headSha: commitOf(at), login: 'ada', createdAt: now, updatedAt: now };
      cloud.world.table('github-pulls').put(String(number), pull);
    },
    state: (push, job, remarks) => store.add(evaluated(push, job, remarks)),
    post: (push, { store: own = store, token = 'local-token' } = {}) =>
      postComment(reported(own, push, { proxy, waited }), { token }),
    comments: () => comments.all(),
    close: async () => {
      await proxy.close();
      await cloud.close();
      expect(proxy.exchanges.filter((it) => it.path !== '/graphql').flatMap(breachesOf)).toEqual([]);
    },
  };
}

/** A store in memory. A job's head joins the others of its commit at once, as by compare-and-swap. */
function memory(): Store & { add(statement: Statement): Promise<void> } {
  const objects = new Map<string, string>();
  const heads = new Map<string, string[]>();
  return {
    uri: 's3://b/s',
    get: async (key) => {
      const text = objects.get(key);
      return text === undefined ? undefined : { bytes: new TextEncoder().encode(text), etag: `"${text.length}"` };
    },
    put: async () => 'written',
    list: async () => [],
    add: async (statement) => {
      const { lineage, id } = state(empty, statement);
      const ref = `refs/${commitRef(statement.predicate.run.commit, line)}`;
      const joined = [...(heads.get(ref) ?? []), id];
      heads.set(ref, joined);
      objects.set(`lineage/${id.slice(7)}.jsonl`, serialize(lineage, id));
      objects.set(ref, JSON.stringify({ heads: joined }));
    },
  };
}

export function evaluated(push: number, job: number, remarks = 1): Statement {
  const digest = 'a'.repeat(64);
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: `model of push ${push}, job ${job}`, digest: { sha256: digest } }],
    predicateType: 'https://modelway.dev/statements/evaluation/v1',
    predicate: {
      action: 'evaluate-gate',
      version: '1.0.0',
      line,
      run: { ...runOf(push), job: `gate-${job}` },
      startedOn: '2026-11-21T00:00:00Z',
      finishedOn: `2026-11-21T00:${String(push).padStart(2, '0')}:${String(job).padStart(2, '0')}Z`,
      after: [],
      inputs: [],
      facts: {
        holdout: { uri: 's3://b/h.csv', sha256: digest, records: 1 },
        candidate: { model: digest },
        scores: [],
        policy: { path: 'modelway.yml', sha256: digest },
        seed: digest,
        comparisons: [],
      },
      remarks: Array.from({ length: remarks }, (_, i) => ({
        kind: 'text' as const,
        title: `Remark ${i} of push ${push}, job ${job}`,
        text: `text of push ${push}, job ${job}, @everyone </details>`,
        importance: 50,
        place: 'open' as const,
      })),
      verdict: { word: 'fail', reasons: [`push ${push}, job ${job} is worse`] },
    },
  };
}

const runOf = (push: number): Reported['run'] => ({
  repository: 'acme/toy',
  repositoryId: '1',
  commit: commitOf(push),
  ref: `refs/pull/${number}/merge`,
  event: 'pull_request',
  workflowRef: 'w',
  runId: String(push),
  runAttempt: 1,
  job: 'gate',
  actor: 'ada',
  pullRequest: number,
});

const reported = (store: Store, push: number, { proxy, waited }: Pick<CommentScene, 'proxy' | 'waited'>): Reported => ({
  run: runOf(push),
  store,
  line,
  log: { info: () => undefined, warn: () => undefined, untrusted: () => undefined, group: async (_, work) => work() },
  event: { pull_request: { number, head: { sha: commitOf(push), repo: { full_name: 'acme/toy' } } } },
  apiUrl: `${proxy.url}/api/github`,
  runUrl: 'https://github.com/acme/toy/actions/runs/1',
  clock: { now: () => new Date(0), sleep: async (milliseconds) => void waited.push(milliseconds) },
});

/**
 * Many pushes with eight jobs each. Some jobs end after later pushes have come, the others at the same moment; which, a seed says.
 * @returns once every job has ended; a job whose comment kept being overtaken has only warned.
 */
export async function underFire(scene: CommentScene, pushes: number): Promise<void> {
  let seed = 1;
  const dice = (): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const late: Array<() => Promise<unknown>> = [];
  for (let at = 1; at <= pushes; at += 1) {
    scene.push(at);
    const jobs = Array.from({ length: 8 }, (_, job) => async () => {
      await scene.state(at, job);
      await scene.post(at);
    });
    const isLate = jobs.map(() => at < pushes && dice() < 0.3);
    late.push(...jobs.filter((_, i) => isLate[i]));
    const now = [...jobs.filter((_, i) => !isLate[i]), ...(dice() < 0.5 ? late.splice(0, 6) : [])];
    await Promise.allSettled(now.map((job) => job()));
  }
  await Promise.allSettled(late.map((job) => job()));
}

/** There is one comment, and it tells of every job of the last push and of nothing else. */
export function expectRight(scene: CommentScene, pushes: number): void {
  const all = scene.comments();
  expect(all).toHaveLength(1);
  const body = all[0]?.body ?? '';
  expect(body.startsWith(marker)).toBe(true);
  const told = [...body.matchAll(/push (\d+), job (\d) is worse/g)].map((it) => [it[1], it[2]].join('/'));
  expect([...new Set(told)].sort()).toEqual(Array.from({ length: 8 }, (_, job) => `${pushes}/${job}`));
}
