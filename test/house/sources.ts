import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname ?? '.', '..', '..');

/** @returns every source file of the product, without tests, relative to the root. */
export function sources(): string[] {
  return ['packages', 'actions'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.includes('node_modules'))
      .map((file) => `${top}/${file}`)
      .filter((file) => top === 'actions' || /^packages\/[^/]+\/src\//.test(file)),
  );
}

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

/** @returns what a file imports as values; types vanish when it is built. */
export function importsOf(file: string): string[] {
  const text = textOf(file);
  const fixed = [...text.matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from\s+'([^']+)'/gm)];
  const lazy = [...text.matchAll(/(?<!typeof )\bimport\('([^']+)'\)/g)];
  return [...fixed, ...lazy].flatMap((it) => it[1] ?? []);
}

/** @returns `actions`, or the name of the package. */
export const roomOf = (file: string): string => (file.startsWith('actions/') ? 'actions' : (file.split('/')[1] ?? ''));
