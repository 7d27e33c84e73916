import { ServiceError } from '../operation.ts';

type Matches = (message: string) => boolean;

/**
 * Filter patterns for plain text: `error timeout` (all of them), `?error ?timeout` (any of them), `-debug` (none), `"exact phrase"`.
 * Patterns for JSON (`{ $.x = 1 }`), for columns (`[a, b]`) and regexes (`%…%`) are refused: the local cloud does not know them.
 * @throws ServiceError InvalidParameterException
 */
export function matcher(pattern: string): Matches {
  if (/^\s*[{[%]/.test(pattern))
    throw new ServiceError(
      'InvalidParameterException',
      `Invalid filter pattern: the local cloud matches terms only, found ${pattern.trim()[0]}`,
    );
  const terms = [...pattern.matchAll(/([?-]?)(?:"((?:[^"\\]|\\.)*)"|(\S+))/g)].map(
    ([, sign = '', phrase, word = '']) => ({
      sign,
      text: phrase?.replace(/\\(.)/g, '$1') ?? word,
    }),
  );
  const of = (sign: string): string[] => terms.filter((term) => term.sign === sign).map((term) => term.text);
  const [all, any, none] = [of(''), of('?'), of('-')];
  return (message) =>
    all.every((text) => message.includes(text)) &&
    (any.length === 0 || any.some((text) => message.includes(text))) &&
    !none.some((text) => message.includes(text));
}
