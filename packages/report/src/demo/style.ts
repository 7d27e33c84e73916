import { readFileSync } from 'node:fs';

/** @returns the style of what only the demo's page has. */
export const demoStyle = (): string => readFileSync(new URL('./demo.css', import.meta.url), 'utf8');
