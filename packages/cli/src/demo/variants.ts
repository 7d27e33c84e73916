import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of the example by their path in the repository of the story. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** What the people of the story commit, made from `examples/mortgage`. */
export interface Variants {
  readonly first: Files;
  readonly better: Files;
  readonly worse: Files;
  readonly broken: Files;
  /** Live applicants, some of whom left a field blank. */
  readonly applicants: ReadonlyArray<Readonly<Record<string, string>>>;
}

/** Reads the example and splits its data with its own `prepare.py`. `scratch` is an empty folder. */
export function readVariants(root: string, scratch: string): Variants {
  const example = join(root, 'examples', 'mortgage');
  const data = (fraction: string): Files => {
    const out = join(scratch, `data-${fraction}`);
    execFileSync('python3', [join(example, 'prepare.py'), '--fraction', fraction, '--out', out], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return filesBelow(out, 'data');
  };
  const variant = (name: string): Files => filesBelow(join(example, 'variants', name), '');
  const code = {
    ...filesBelow(join(example, 'src'), 'src'),
    ...only(filesBelow(example, ''), ['modelway.yml', 'params.yml']),
  };
  return {
    first: { ...code, ...data('0.6') },
    better: { ...data('1'), ...variant('better') },
    worse: variant('worse'),
    broken: variant('broken'),
    applicants: applicants(readFileSync(join(example, 'applications.csv'), 'utf8')),
  };
}

function filesBelow(folder: string, prefix: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((it) => it.isFile());
  const paths = files.map((it) => join(it.parentPath, it.name)).filter((path) => !path.includes('__pycache__'));
  return Object.fromEntries(paths.map((path) => [join(prefix, path.slice(folder.length + 1)), readFileSync(path)]));
}

const only = (files: Files, names: readonly string[]): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => names.includes(name)));

/** What the model never sees in production: who it is, and what was decided. */
const unknownBefore = ['id', 'deny'];

function applicants(csv: string): Array<Record<string, string>> {
  const [head = '', ...rows] = csv.trim().split(/\r?\n/);
  const columns = head.split(',');
  const records = rows.map((row) => {
    const cells = row.split(',');
    return Object.fromEntries(
      columns.map((name, i) => [name, cells[i] ?? '']).filter(([name = '']) => !unknownBefore.includes(name)),
    );
  });
  return records.map(leaveBlank);
}

/** Every tenth applicant leaves the mortgage score blank, as people do; the training data has such a record too. */
function leaveBlank(record: Record<string, string>, i: number): Record<string, string> {
  const field =
    Object.keys(record).find((name) => name.includes('mortgage_score') || name.includes('mortgage-credit')) ??
    Object.keys(record)[0] ??
    '';
  return i % 10 === 9 ? { ...record, [field]: '' } : record;
}
