// By path, because the toolkit's one door also loads its OIDC client, and with that an HTTP stack of 0.8 MB that no step of ours
// uses: half of the time until an action begins (measured; `npm run bench -- start`).
import { issue, issueCommand } from '../../../node_modules/@actions/core/lib/command.js';
import { issueFileCommand, prepareKeyValueMessage } from '../../../node_modules/@actions/core/lib/file-command.js';

export { summary } from '../../../node_modules/@actions/core/lib/summary.js';

/** Writes a line to the log. */
export const info = (line: string): void => void process.stdout.write(`${line}\n`);

export const warning = (message: string): void => issueCommand('warning', {}, message);
export const error = (message: string): void => issueCommand('error', {}, message);
export const setSecret = (value: string): void => issueCommand('add-mask', {}, value);

/** Sets an output of the step, by the command file: the command on standard output is retired. */
export const setOutput = (name: string, value: string): void =>
  issueFileCommand('OUTPUT', prepareKeyValueMessage(name, value));

/** Keeps a value for the post step. */
export const saveState = (name: string, value: string): void =>
  issueFileCommand('STATE', prepareKeyValueMessage(name, value));

/** Folds what `work` logs under a title. */
export async function group<T>(title: string, work: () => Promise<T>): Promise<T> {
  issue('group', title);
  try {
    return await work();
  } finally {
    issue('endgroup');
  }
}
