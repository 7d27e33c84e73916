import { XMLParser } from 'fast-xml-parser';
import { ServiceError } from '../operation.ts';

/** Text that is XML already. */
export interface Xml {
  readonly xml: string;
}

type Content = string | number | boolean | Date | Xml | undefined | readonly Xml[];

/** One element. Content that is undefined leaves the element out, as S3 does with members that have no value. */
export function element(name: string, content: Content, namespace = ''): Xml {
  if (content === undefined) return { xml: '' };
  return { xml: `<${name}${namespace}>${inner(content)}</${name}>` };
}

/** Elements from a record, in its order. */
export const elements = (members: Readonly<Record<string, Content>>): Xml[] =>
  Object.entries(members).map(([name, content]) => element(name, content));

/** A whole document. S3's replies, errors apart, are in its namespace. */
export const document = (name: string, content: readonly Xml[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${element(name, content, ' xmlns="http://s3.amazonaws.com/doc/2006-03-01/"').xml}`;

function inner(content: Exclude<Content, undefined>): string {
  if (typeof content === 'object' && 'xml' in content) return content.xml;
  if (content instanceof Date) return content.toISOString();
  return typeof content === 'object' ? content.map(({ xml }) => xml).join('') : escaped(String(content));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '\n',
  '\t': '\t',
};

/** Control characters become references, as S3 writes them, although XML 1.0 does not allow most of the characters at all. */
const escaped = (text: string): string =>
  text.replace(/[&<>"\p{Cc}]/gu, (char) => entities[char] ?? `&#x${char.charCodeAt(0).toString(16)};`);

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: false, isArray: () => true });

/** A node of a request: every element is a list of what stands under its name. */
export type XmlNode = Readonly<Record<string, readonly unknown[]>>;

/** @returns the content of the root element. @throws MalformedXML when the body is not that element. */
export function readXml(body: Buffer, root: string): XmlNode {
  const found = child(parse(body), root);
  if (found === undefined) throw malformed();
  return found;
}

export const malformed = (): ServiceError =>
  new ServiceError(
    'MalformedXML',
    'The XML you provided was not well-formed or did not validate against our published schema',
  );

function parse(body: Buffer): XmlNode {
  try {
    return parser.parse(body.toString('utf8'), true) as XmlNode; // Every element is a list by `isArray`.
  } catch {
    throw malformed();
  }
}

/** All elements of that name that have elements of their own, or none. */
export const children = (node: XmlNode, name: string): XmlNode[] =>
  (node[name] ?? []).filter((item): item is XmlNode => typeof item === 'object' && item !== null);

export function child(node: XmlNode, name: string): XmlNode | undefined {
  return children(node, name)[0] ?? (node[name] === undefined ? undefined : {});
}

/** The text of the first element of that name. */
export function text(node: XmlNode, name: string): string | undefined {
  const found = node[name]?.[0];
  return typeof found === 'string' ? found : undefined;
}
