/** GitHub's five alerts: a quote whose first line is the word alone. */
const words = ['NOTE', 'TIP', 'IMPORTANT', 'WARNING', 'CAUTION'];
const first = new RegExp(`^\\[!(${words.join('|')})\\][ \\t]*(?:\\n|$)`);

/** Drawn for this page, in the spirit of the signs beside GitHub's alerts; 16 by 16. */
const drawings: Readonly<Record<string, string>> = {
  note: '<circle cx="8" cy="8" r="6.8"/><path d="M8 7.3v4.2M8 4.6v.4"/>',
  tip: '<path d="M5.6 11.2h4.8M6.2 14h3.6M8 1.6a4.6 4.6 0 0 0-2.9 8.2l.6 1.4h4.6l.6-1.4A4.6 4.6 0 0 0 8 1.600z"/>',
  important: '<path d="M2 2.500h12v8.700H8.800L5.600 14.200v-3H2zM8 4.600v3M8 9.200v.3"/>',
  warning: '<path d="M8 1.800 15 14H1zM8 6.200v3.600M8 11.600v.4"/>',
  caution: '<path d="M5.200 1.200h5.600l4 4v5.600l-4 4H5.200l-4-4V5.200zM8 4.600v4M8 10.800v.4"/>',
};

/** @returns the word of an alert, in lower case, when the text of a quote is one, and the text after it. */
export function alertOf(text: string): { word: string; rest: string } | undefined {
  const found = first.exec(text);
  return found === null ? undefined : { word: (found[1] ?? '').toLowerCase(), rest: text.slice(found[0].length) };
}

/** @returns the alert as GitHub marks it up; the style sheet of github-markdown-css does the rest. */
export function alertHtml(word: string, body: string): string {
  const sign = `<svg class="octicon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${drawings[word] ?? ''}</svg>`;
  const title = `${word[0]?.toUpperCase()}${word.slice(1)}`;
  return `<div class="markdown-alert markdown-alert-${word}"><p class="markdown-alert-title">${sign}${title}</p>${body}</div>\n`;
}
