import { type InputValues, matching, optional, text, withDefault, word } from '@modelway/action';
import { readTag, tagForm } from './gto-tag.ts';
import { grades } from './prove.ts';
import { authorForm } from './publication.ts';

export const inputs = {
  path: text(),
  name: optional(matching(/^[\w][\w. -]{0,99}$/, '1 to 100 letters, digits, dots, hyphens, blanks or underscores')),
  remote: optional(text()),
  base: optional(text()),
  verify: withDefault(word(...grades, 'true'), 'sizes'),
  channel: optional(word('folder', 'manifest', 'none')),
  cache: optional(text()),
  policy: withDefault(text(), 'modelway.yml'),
  publish: withDefault(word('none', 'commit', 'pull-request'), 'none'),
  branch: optional(text()),
  tag: optional(text()),
  author: withDefault(
    matching(authorForm, '"Name <email>"'),
    'github-actions[bot] <41898282+github-actions[bot]@users.noreply.github.com>',
  ),
  'github-token': optional(text()),
};
export type Inputs = typeof inputs;

/** @returns what is wrong across inputs. */
export const check = ({ publish, tag, 'github-token': token }: InputValues<Inputs>): string[] => [
  ...(tag !== undefined && readTag(tag) === undefined ? [`tag: must be ${tagForm}, found "${tag.slice(0, 100)}"`] : []),
  ...(publish === 'pull-request' && token === undefined ? ['publish: pull-request needs the input github-token'] : []),
];
