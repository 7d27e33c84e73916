import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { empty, state } from '@modelway/lineage';
import { datasetStatement } from '../../../test/documents/build.ts';
import { writePage } from './page.ts';

const runUrl = 'https://github.com/acme/mortgage/actions/runs/1';

test('the page lies in the runner’s temporary folder, whatever a line is called, and is written again by later steps', () => {
  const temp = mkdtempSync(join(tmpdir(), 'page-'));
  try {
    const { lineage, id } = state(empty, datasetStatement({ line: '../up' }));
    const path = writePage(lineage, { head: id, line: '../up', runUrl, temp });
    writePage(lineage, { head: id, line: '../up', runUrl, temp });
    expect(readdirSync(join(temp, 'modelway'))).toEqual(['.._up.html']);
    expect(readFileSync(path, 'utf8')).toContain('../up may go on');
  } finally {
    rmSync(temp, { recursive: true });
  }
});
