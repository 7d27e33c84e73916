import { importsOf, roomOf, sources } from './sources.ts';

/** Who may import whom. Whoever wants another row changes the plan of the house first. */
const floors: Readonly<Record<string, readonly string[]>> = {
  lineage: [],
  'local-cloud': [],
  dataset: ['lineage'],
  records: ['lineage'],
  judge: ['lineage'],
  rollout: ['lineage'],
  crew: [],
  remote: ['dataset', 'aws', 'crew'],
  report: ['lineage'],
  aws: ['lineage'],
  mlflow: ['lineage'],
  github: ['lineage'],
  action: ['lineage', 'report', 'github'],
  cli: [
    'lineage',
    'dataset',
    'records',
    'judge',
    'rollout',
    'crew',
    'remote',
    'report',
    'aws',
    'mlflow',
    'github',
    'action',
    'local-cloud',
  ],
  actions: [
    'lineage',
    'dataset',
    'records',
    'judge',
    'rollout',
    'crew',
    'remote',
    'report',
    'aws',
    'mlflow',
    'github',
    'action',
    'cli',
  ],
};

test('no room imports a room that it may not know', () => {
  const breaches = sources().flatMap((file) => {
    const room = roomOf(file);
    const allowed = floors[room] ?? [];
    const rooms = importsOf(file).flatMap((name) => /^@modelway\/([a-z-]+)/.exec(name)?.[1] ?? []);
    return rooms
      .filter((other) => !allowed.includes(other))
      .map((other) => `${file} imports ${other}; ${room} may import ${allowed.join(', ') || 'nothing of ours'}`);
  });
  expect(breaches).toEqual([]);
});

test('rooms are entered by their one door', () => {
  const breaches = sources().flatMap((file) =>
    importsOf(file)
      .filter((name) => /^@modelway\/[a-z-]+\//.test(name) || /^(\.\.\/)+(packages|actions)\//.test(name))
      .map((name) => `${file} imports ${name}`),
  );
  expect(breaches).toEqual([]);
});

test('no action imports another action', () => {
  const breaches = sources()
    .filter((file) => /^actions\/[^/]+\//.test(file))
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('../'))
        .map((name) => `${file} imports ${name}`),
    );
  expect(breaches).toEqual([]);
});

test('only the aws room loads an AWS SDK, and only lazily', () => {
  const breaches = sources()
    .filter((file) => file !== 'packages/aws/src/clients.ts')
    .flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith('@aws-sdk/'))
        .map((name) => `${file} imports ${name}`),
    );
  expect(breaches).toEqual([]);
});
