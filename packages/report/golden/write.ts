/** Writes the pages that the tests compare with: `npx tsx packages/report/golden/write.ts`. Read the difference before you commit it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { golden } from './pages.ts';

for (const [name, text] of Object.entries(golden())) writeFileSync(join(import.meta.dirname ?? '.', name), text);
