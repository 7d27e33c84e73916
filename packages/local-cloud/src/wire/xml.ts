/** Text as it stands in XML. Control characters that XML 1.0 cannot hold are replaced: S3 does not send them either. */
export const xmlText = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the characters that XML 1.0 forbids.
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\ufffd').replace(/[&<>"\r]/g, (it) => entities[it] ?? it);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** A value as XML elements: members by name, a list as its element repeated, dates in ISO 8601, undefined as nothing. */
export type Xml = string | number | boolean | Date | undefined | readonly Xml[] | { readonly [name: string]: Xml };

export function element(name: string, value: Xml, attributes = ''): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map((one: Xml) => element(name, one)).join('');
  return `<${name}${attributes}>${content(value)}</${name}>`;
}

function content(value: Xml): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, member]) => element(name, member))
      .join('');
  return xmlText(String(value));
}

export const document = (name: string, value: Xml, namespace: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, value, ` xmlns="${namespace}"`)}`;
