/** @returns the line that keeps a tracked path out of Git, for the `.gitignore` of its own folder (scmrepo `git/__init__.py`). */
export const gitignoreLine = (name: string): string => `/${name.replace(/[\\*?[\]!#]/g, '\\$&')}`;

/**
 * @returns the text of a `.gitignore` with one more line; a missing last newline is added first. A line that is there already is not
 * added again: Git does not heed every line that DVC writes (of a name that ends with a blank, it drops the blank).
 */
export function withLine(text: string, line: string): string {
  if (text.split(/\r?\n/).includes(line)) return text;
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${line}\n`;
}
