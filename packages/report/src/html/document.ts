import { createHash } from 'node:crypto';
import { type Content, html, type Markup, trust } from './markup.ts';

/**
 * @returns a whole page that asks nobody for anything: its policy allows the styles that are in it, by their digests, and
 * nothing else; no script, no image, no font, no form.
 */
export function document({ title, styles, body }: { title: string; styles: readonly string[]; body: Content }): string {
  const digests = styles.map((css) => `'sha256-${createHash('sha256').update(css).digest('base64')}'`);
  const policy = `default-src 'none'; style-src ${digests.join(' ')}; base-uri 'none'; form-action 'none'`;
  const page: Markup = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${styles.map((css) => trust(`<style>${css}</style>\n`))}</head>
<body>
${body}
</body>
</html>
`;
  return page.markup;
}
