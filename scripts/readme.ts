/** `npm run fix` (part of): writes what is generated: the tables in each action's README from its `action.yml`, and the policy's JSON Schema. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writePolicySchema } from './policy-schema.ts';
import { readmeWithTables } from './readme-tables.ts';

const root = resolve(import.meta.dirname ?? '.', '..');

for (const action of readdirSync(join(root, 'actions'))) {
  const folder = join(root, 'actions', action);
  if (!existsSync(join(folder, 'action.yml'))) continue;
  const readme = join(folder, 'README.md');
  writeFileSync(
    readme,
    readmeWithTables(readFileSync(readme, 'utf8'), readFileSync(join(folder, 'action.yml'), 'utf8')),
  );
}

writePolicySchema();
