/** @returns the line that keeps a tracked path out of Git, for the `.gitignore` of its own folder (scmrepo `git/__init__.py`). */
export const gitignoreLine = (name: string): string => `/${name.replace(/[\\*?[\]!#]/g, '\\$&')}`;

/** @returns the text of a `.gitignore` with one more line; a missing last newline is added first. */
export const withLine = (text: string, line: string): string =>
  `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${line}\n`;
