import { isUtf8 } from 'node:buffer';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from './findings.ts';
import type { Target } from './target.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what neither S3's XML nor a line of text can carry.
const unspeakable = /[\u0000-\u0008\u000a-\u001f\ufffe\uffff]/;

/** What bytes that are no UTF-8 are read as. A name may rightly hold it too, so the bytes have to be looked at. */
const replacement = '\ufffd';

interface Where {
  readonly target: Target;
  readonly findings: Findings;
}

/** @returns whether a dataset may hold a file or folder of this name, as a folder's listing tells it; what is wrong becomes a finding. */
export function mayBeNamed({ target, findings }: Where, folder: string, name: string): boolean {
  const why = whyNot(target, folder, name);
  if (why === undefined) return true;
  const fault = `${join(target.path, folder, JSON.stringify(name).slice(1, -1))}: ${why}`;
  // Several names that are no UTF-8 may be read as the same one, and are told together.
  if (!findings.faults.includes(fault)) findings.faults.push(fault);
  return false;
}

function whyNot({ absolute }: Target, folder: string, name: string): string | undefined {
  if (name === '.dvcignore') return 'DVC allows no .dvcignore inside a tracked directory; move it to a folder above';
  const broken = name.includes(replacement) ? brokenBytes(join(absolute, folder), name) : [];
  if (broken.length > 0) return `its name is not UTF-8 (bytes ${broken.join(', ')}); rename it`;
  if (unspeakable.test(name)) return 'its name has a newline or another control character; rename it';
  return undefined;
}

/** @returns the names, in hex, that are read as this one and are no UTF-8. Names are not read as bytes at first: that takes twice the time. */
const brokenBytes = (folder: string, name: string): string[] =>
  readdirSync(folder, { encoding: 'buffer' })
    .filter((raw) => !isUtf8(raw) && raw.toString() === name)
    .map((raw) => raw.toString('hex'));
