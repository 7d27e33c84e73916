import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { peer, root, run } from './peers.ts';

/** One finding: by whom, where, and on what. */
interface Finding {
  readonly rule: string;
  readonly file: string;
  readonly on: string;
}

/** Findings that we know and keep, each with its reason. */
const kept: ReadonlyArray<{ readonly rule: string; readonly file: RegExp; readonly on: RegExp; readonly why: string }> =
  [
    {
      rule: 'zizmor unpinned-uses',
      file: /^workflows-examples\//,
      on: /^modelway\/modelway\/actions\/[a-z-]+@v1$/,
      why: 'an example names the release line; which digest of it to trust is for those who copy it to choose',
    },
  ];

const ours = (folder: string, name = /\.yml$/): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => join(folder, file))
    .sort();

const workflows = [...ours('.github/workflows'), ...ours('workflows-examples')];
const actions = ours('actions', /(^|\/)action\.yml$/);

/** What actionlint says of workflows; it knows nothing of actions' own files. Shells and Python have linters that not everyone has installed. */
async function actionlint(): Promise<Finding[]> {
  const args = ['-shellcheck=', '-pyflakes=', '-format', '{{json .}}', ...workflows];
  const { stdout, stderr } = await run(peer('bin/actionlint'), args);
  expect(stderr).toBe('');
  const found: ReadonlyArray<{ kind: string; filepath: string; message: string }> = JSON.parse(stdout);
  return found.map(({ kind, filepath, message }) => ({ rule: `actionlint ${kind}`, file: filepath, on: message }));
}

interface Zizmor {
  readonly ident: string;
  readonly locations: ReadonlyArray<{
    readonly symbolic: { readonly kind: string; readonly key: { readonly Local?: { readonly verbatim_path: string } } };
    readonly concrete: { readonly feature: string };
  }>;
}

/** What zizmor says as its strictest persona. Offline: it asks nobody about advisories and tags. */
async function zizmor(): Promise<Finding[]> {
  const args = ['--persona', 'auditor', '--offline', '--no-config', '--format', 'json', ...workflows, ...actions];
  const { stdout } = await run(peer('zizmor/bin/zizmor'), args);
  const found: readonly Zizmor[] = JSON.parse(stdout);
  return found.map(({ ident, locations }) => {
    const at = locations.find(({ symbolic }) => symbolic.kind === 'Primary') ?? locations[0];
    const file = at?.symbolic.key.Local?.verbatim_path ?? '';
    return { rule: `zizmor ${ident}`, file, on: at?.concrete.feature ?? '' };
  });
}

const isKept = ({ rule, file, on }: Finding): boolean =>
  kept.some((one) => one.rule === rule && one.file.test(file) && one.on.test(on));

test('there is something to look at', () => {
  expect(workflows.length).toBeGreaterThanOrEqual(4);
  expect(actions.length).toBeGreaterThanOrEqual(6);
});

test('actionlint finds nothing in our workflows and examples', async () => {
  expect((await actionlint()).filter((finding) => !isKept(finding))).toEqual([]);
});

test('zizmor, as an auditor, finds nothing but what is kept for a reason, and each reason is still needed', async () => {
  const found = await zizmor();
  expect(found.filter((finding) => !isKept(finding))).toEqual([]);
  const idle = kept.filter(
    ({ rule, file, on }) => !found.some((one) => one.rule === rule && file.test(one.file) && on.test(one.on)),
  );
  expect(idle).toEqual([]);
});
