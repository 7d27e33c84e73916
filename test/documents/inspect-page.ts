/**
 * Whether a page holds only our tags: not by a parser that forgives, but by a grammar that does not. Where all of a page is text without angle
 * brackets, and tags of known names with known, quoted attributes, every parser of HTML sees the same tags.
 */
const tags = new Set(
  (
    'a b body br code dd desc details div dl dt figcaption figure footer g h1 h2 h3 header li main nav p pre section span summary ' +
    'circle path rect svg table tbody td text tfoot th thead title tr ul'
  ).split(' '),
);
const attributes = new Set(
  (
    'anchor aria-describedby aria-hidden aria-label aria-labelledby class cx cy d dy fill font-family font-size font-weight height href id opacity ' +
    'preserveAspectRatio r rel role rx scope stroke stroke-width tabindex text-anchor transform vector-effect viewBox width x xmlns y open'
  ).split(' '),
);
const tag = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"<]*")?)*)\s*(\/?)>/y;
const text = /[^<>]+/y;

/** @returns what of the page's body (or of an `<svg>`) is not ours. */
export function foreignInPage(page: string): string[] {
  const body = page.includes('<body>') ? page.slice(page.indexOf('<body>')).replace(/<\/html>\s*$/, '') : page;
  for (let at = 0; at < body.length; ) {
    text.lastIndex = at;
    tag.lastIndex = at;
    const [words] = text.exec(body) ?? [];
    const found = words === undefined ? tag.exec(body) : null;
    const wrong = found === null ? undefined : foreignTag(found);
    if (words === undefined && found === null) return [body.slice(at, at + 80)];
    if (wrong !== undefined) return [wrong];
    at += (words ?? found?.[0] ?? ' ').length;
  }
  return [];
}

function foreignTag([whole, , name = '', given = '']: RegExpExecArray): string | undefined {
  if (!tags.has(name)) return whole;
  for (const [, attribute = '', value = ''] of given.matchAll(/([a-zA-Z-]+)(?:="([^"]*)")?/g)) {
    if (!attributes.has(attribute)) return whole;
    if (attribute === 'href' && !/^(?:#[\w-]+|https:\/\/github\.com\/acme\/mortgage\/actions\/runs\/\d+)$/.test(value))
      return whole;
  }
  return undefined;
}
