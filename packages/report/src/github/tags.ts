import { htmlText } from '../escape.ts';

/** What GitHub keeps of the HTML in Markdown (github-platform notes §3.2). Everything else is shown as the text that it is. */
const kept = new Set(
  (
    'a b br code dd del details div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q ruby s samp span ' +
    'strong sub summary sup table tbody td tfoot th thead time tr ul var wbr'
  ).split(' '),
);
const attributes: Readonly<Record<string, RegExp>> = {
  align: /^(?:left|right|center)$/,
  width: /^\d{1,4}%?$/,
  height: /^\d{1,4}$/,
  colspan: /^\d{1,3}$/,
  rowspan: /^\d{1,3}$/,
  title: /^[^<>]*$/,
  open: /^$/,
};

const tag =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z0-9]*)((?:\s+[\w:-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))?)*)\s*(\/?)>|[<>&]/gi;
const attribute = /([\w:-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/g;

/** @returns HTML that someone wrote into Markdown with only the tags and attributes that GitHub keeps; comments vanish. */
export const keptTags = (text: string): string =>
  text.replace(tag, (whole: string, closing?: string, name?: string, given?: string) => {
    if (whole.startsWith('<!--')) return '';
    const known = name?.toLowerCase();
    if (whole === '&') return whole;
    if (known === undefined || !kept.has(known)) return htmlText(whole);
    return closing ? `</${known}>` : `<${known}${keptAttributes(given ?? '')}>`;
  });

function keptAttributes(given: string): string {
  return [...given.matchAll(attribute)]
    .map(([, name = '', ...values]) => ({
      name: name.toLowerCase(),
      value: values.find((it) => it !== undefined) ?? '',
    }))
    .filter(({ name, value }) => attributes[name]?.test(value))
    .map(({ name, value }) => ` ${name}="${value.replace(/"/g, '&quot;')}"`)
    .join('');
}

const empty = new Set(['br', 'hr', 'wbr', 'input']);

/** @returns the same HTML in which every element is closed and nothing is closed that was not open, so that what follows a comment stays outside of it. */
export function balanced(text: string): string {
  const open: string[] = [];
  const out = text.replace(
    /<(\/?)([a-z][a-z0-9]*)(?:"[^"]*"|[^">])*>/gi,
    (whole: string, closing: string, tagName: string) => {
      const name = tagName.toLowerCase();
      if (empty.has(name) || whole.endsWith('/>')) return whole;
      if (closing === '') {
        open.push(name);
        return whole;
      }
      const at = open.lastIndexOf(name);
      return at < 0 ? '' : closed(open.splice(at));
    },
  );
  return out + closed(open);
}

const closed = (names: readonly string[]): string =>
  [...names]
    .reverse()
    .map((name) => `</${name}>`)
    .join('');
