import { hostileTexts } from './hostile.ts';

/** A die that falls the same way for the same seed (mulberry32, public domain). @returns numbers from 0 up to 1. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let it = Math.imul(state ^ (state >>> 15), state | 1);
    it ^= it + Math.imul(it ^ (it >>> 7), it | 61);
    return ((it ^ (it >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const shards = [
  '`',
  '``',
  '```',
  '\\',
  '|',
  '\\|',
  '*',
  '_',
  '~',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '!',
  '#',
  '@',
  '&',
  '$',
  ':',
  '-',
  '+',
  '=',
  ' ',
  '\n',
  '\t',
  '\r\n',
  '\u2028',
  '\u202e',
  '\u200b',
  '\u0000',
  '\ufdd0',
  '1.',
  '# ',
  '> ',
  '- ',
  '&lt;',
  '&#64;',
  'a',
  'Z9',
  'é',
  '漢',
  '😀',
  'https://',
  'http://e.vil',
  'www.',
  'javascript:',
  'mailto:',
  '<b>',
  '</details>',
  '<!--',
  '-->',
  '<img src=x>',
  '<a href="',
  '](',
  '![',
  '@everyone',
  '#1',
  'GH-1',
  'closes #2',
  '[^1]',
  ']: http://e.vil',
  '---',
  '===',
  '    x',
  '```mermaid\n',
  '|---|',
  '<br>',
  '</code>',
  '::',
  '{{',
];

/** @returns a text put together from what is dangerous in Markdown, in HTML and in Mermaid. */
export function hostileText(roll: () => number): string {
  const length = Math.floor(roll() * 14);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T; // an index below the length
  const parts = Array.from({ length }, () => pick(shards)).join('');
  return roll() < 0.15 ? parts + pick(hostileTexts).slice(0, 300) : parts;
}
