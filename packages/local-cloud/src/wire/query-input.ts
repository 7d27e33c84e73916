import type { Model } from '../model/shape.ts';

/** Fields by the parts of their names: `Dimensions.member.1.Name` lies three levels down. */
interface Node {
  text?: string;
  readonly below: Map<string, Node>;
}

/** How deep names may nest; no published model goes deeper. */
const deepest = 12;

/**
 * Reads the fields of the AWS query form by the model: `Name=x`, `List.member.1=x`, `Map.entry.1.key=k&Map.entry.1.value=v`. Names
 * that the model does not have stay, so that the check can tell them. What is no number stays a text, for the same reason.
 */
export function queryInput(fields: URLSearchParams, model: Model, operation: string): unknown {
  const root = newNode();
  for (const [name, text] of fields) if (name !== 'Action' && name !== 'Version') plant(root, name, text);
  return structure({ model, node: root, name: model.operations[operation] ?? '' });
}

const newNode = (): Node => ({ below: new Map() });

function plant(root: Node, name: string, text: string): void {
  let node = root;
  for (const part of name.split('.', deepest)) {
    const next = node.below.get(part) ?? newNode();
    node.below.set(part, next);
    node = next;
  }
  node.text = text;
}

interface At {
  readonly model: Model;
  readonly node: Node;
  /** Of the shape. */
  readonly name: string;
}

function typed(at: At): unknown {
  const { type = 'string' } = at.model.shapes[at.name] ?? {};
  const text = at.node.text ?? '';
  if (type === 'structure') return structure(at);
  if (type === 'list')
    return numbered(at.node.below.get('member')).map((node) => typed({ ...at, node, name: shapeOf(at).member ?? '' }));
  if (type === 'map') return mapOf(at);
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text;
  const isNumber = ['integer', 'long', 'float', 'double'].includes(type) && text !== '' && !Number.isNaN(Number(text));
  return isNumber ? Number(text) : text;
}

function structure(at: At): Record<string, unknown> {
  const members = shapeOf(at).members ?? {};
  const shape = (member: string): string => (Object.hasOwn(members, member) ? (members[member] ?? '') : '');
  return Object.fromEntries(
    [...at.node.below].map(([member, node]) => [member, typed({ ...at, node, name: shape(member) })]),
  );
}

const mapOf = (at: At): Record<string, unknown> =>
  Object.fromEntries(
    numbered(at.node.below.get('entry')).map((entry) => [
      entry.below.get('key')?.text ?? '',
      typed({ ...at, node: entry.below.get('value') ?? newNode(), name: shapeOf(at).value ?? '' }),
    ]),
  );

const shapeOf = ({ model, name }: At) => model.shapes[name] ?? { type: 'string' };

/** What is numbered 1, 2, 3, … in that order. */
const numbered = (list: Node | undefined): Node[] =>
  [...(list?.below ?? [])].sort(([a], [b]) => Number(a) - Number(b)).map(([, node]) => node);
