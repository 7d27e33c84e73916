import { htmlText } from '../escape.ts';

/** HTML that we wrote ourselves, in which everything else has been escaped. */
export interface Markup {
  readonly markup: string;
}

export type Content = string | number | Markup | undefined | false | readonly Content[];

/** Puts values into HTML of our own: text is escaped, markup and lists of it are not, `undefined` and `false` vanish. Attributes are quoted by the template. */
export const html = (parts: TemplateStringsArray, ...values: readonly Content[]): Markup => ({
  markup: parts.map((part, i) => (i === 0 ? part : `${textOf(values[i - 1])}${part}`)).join(''),
});

/** @returns markup of what is known to be safe, such as what a renderer of ours made. */
export const trust = (markup: string): Markup => ({ markup });

function textOf(content: Content): string {
  if (content === undefined || content === false) return '';
  if (typeof content === 'string') return htmlText(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(textOf).join('');
}
