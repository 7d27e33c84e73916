import { XMLParser } from 'fast-xml-parser';
import { malformedXml } from './refusals.ts';

const parser = new XMLParser({ ignoreAttributes: true, parseTagValue: false, trimValues: false, isArray: () => true });

/** A node of a request: every element is a list of what stands under its name. */
export type XmlNode = Readonly<Record<string, readonly unknown[]>>;

/** @returns the content of the root element. @throws ServiceError MalformedXML when the body is not that element. */
export function readXml(body: Buffer, root: string): XmlNode {
  const found = child(parse(body), root);
  if (found === undefined) throw malformedXml();
  return found;
}

function parse(body: Buffer): XmlNode {
  try {
    return parser.parse(body.toString('utf8'), true) as XmlNode; // Every element is a list by `isArray`.
  } catch {
    throw malformedXml();
  }
}

/** All elements of that name that have elements of their own. */
export const children = (node: XmlNode, name: string): XmlNode[] =>
  (node[name] ?? []).filter((item): item is XmlNode => typeof item === 'object' && item !== null);

/** The first element of that name; one without content is an empty node. */
export function child(node: XmlNode, name: string): XmlNode | undefined {
  return children(node, name)[0] ?? (node[name] === undefined ? undefined : {});
}

/** The text of the first element of that name. */
export function text(node: XmlNode, name: string): string | undefined {
  const found = node[name]?.[0];
  return typeof found === 'string' ? found : undefined;
}
