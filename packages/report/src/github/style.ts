import { readFileSync } from 'node:fs';

/** @returns GitHub's own style of Markdown, from github-markdown-css. The address is written out, so that the bundler brings the file along. */
export const githubStyle = (): string =>
  readFileSync(new URL('../../../../node_modules/github-markdown-css/github-markdown.css', import.meta.url), 'utf8');
