import { readFileSync } from 'node:fs';

/** @returns the style of all our pages. The address is written out, so that the bundler brings the file along. */
export const pageStyle = (): string => readFileSync(new URL('./page.css', import.meta.url), 'utf8');
