import type { Word } from '@modelway/lineage';
import { html, type Markup } from './markup.ts';

const glyphs: Readonly<Record<Word, string>> = { pass: '✓', inconclusive: '?', fail: '✕', error: '!' };

/** @returns the verdict as a word with a sign before it, in its colour. */
export const badge = (word: Word): Markup =>
  html`<span class="verdict ${word}"><span aria-hidden="true">${glyphs[word]}</span> ${word}</span>`;
