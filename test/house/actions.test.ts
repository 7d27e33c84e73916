import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { commonInputs, commonOutputs, type InputTable } from '@modelway/action';
import { parse } from 'yaml';
import { readmeWithTables } from '../../scripts/readme-tables.ts';
import { root, textOf } from './sources.ts';

interface Metadata {
  readonly inputs: Record<string, { description?: string; required?: boolean; default?: unknown }>;
  readonly outputs: Record<string, unknown>;
  readonly runs: { using: string; main: string; post: string };
}

const names = readdirSync(join(root, 'actions')).filter((name) => existsSync(join(root, 'actions', name, 'action.ts')));
const metadataOf = (name: string): Metadata => parse(textOf(`actions/${name}/action.yml`)) as Metadata;

async function tableOf(name: string): Promise<InputTable> {
  const module = (await import(`../../actions/${name}/action.ts`)) as Record<
    string,
    { inputs: InputTable; name: string }
  >;
  const action = Object.values(module).find((it) => it?.name === name);
  if (action === undefined) throw new Error(`actions/${name}/action.ts exports no action called ${name}`);
  return { ...commonInputs, ...action.inputs };
}

test('there are eight actions', () => {
  expect(names).toEqual([
    'deploy-canary',
    'evaluate-gate',
    'pick-candidate',
    'register-model',
    'restore-dataset',
    'run-training',
    'shadow-test',
    'version-dataset',
  ]);
});

describe.each(names)('%s', (name) => {
  test('action.yml lists the inputs that the code reads, in its order', async () => {
    expect(Object.keys(metadataOf(name).inputs)).toEqual(Object.keys(await tableOf(name)));
  });

  test('action.yml and the code agree on what is required and on defaults', async () => {
    const table = await tableOf(name);
    for (const [input, { required, default: shown }] of Object.entries(metadataOf(name).inputs)) {
      const { optional = false, fallback } = table[input] ?? {};
      const expression = String(shown ?? '').includes('${{');
      expect({ input, required: required ?? false }).toEqual({ input, required: !optional && fallback === undefined });
      if (!expression)
        expect({ input, default: shown === undefined ? undefined : String(shown) }).toEqual({
          input,
          default: fallback,
        });
    }
  });

  test('action.yml starts with the common outputs and points at built files', () => {
    const { outputs, runs } = metadataOf(name);
    expect(Object.keys(outputs).slice(0, 2)).toEqual([...commonOutputs]);
    expect(runs).toEqual({
      using: 'node24',
      main: `../../dist/${name}/index.js`,
      post: `../../dist/${name}/post.js`,
      'post-if': 'always()',
    });
  });

  test('the README shows action.yml as it is (npm run fix)', () => {
    const readme = textOf(`actions/${name}/README.md`);
    expect(readme).toBe(readmeWithTables(readme, textOf(`actions/${name}/action.yml`)));
  });
});
