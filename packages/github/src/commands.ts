import { randomBytes } from 'node:crypto';
import * as core from './toolkit.ts';

/** Where an action's words go on a runner. */
export interface Commands {
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
  untrusted(lines: readonly string[]): void;
  group<T>(title: string, work: () => Promise<T>): Promise<T>;
  saveState(name: string, value: string): void;
  setOutput(name: string, value: string): void;
  addMask(value: string): void;
  /** Adds Markdown to the job summary. */
  summarize(markdown: string): Promise<void>;
}

/** @returns the runner's commands. Lines of our own hold text from elsewhere, so each is made unable to be a command. */
export const commands = (): Commands => ({
  info: (line) => core.info(inert(line)),
  warn: (line) => core.warning(line),
  error: (line) => core.error(line),
  untrusted: bracketed,
  group: (title, work) => core.group(inert(title), work),
  saveState: (name, value) => core.saveState(name, value),
  setOutput: (name, value) => core.setOutput(name, value),
  addMask: (value) => core.setSecret(value),
  summarize,
});

/**
 * The runner executes `::command::` at the start of a line and `##[command]` anywhere in it, on both streams. A zero-width
 * joiner between the two characters leaves the text readable and stops both.
 */
export const inert = (line: string): string =>
  line.replaceAll('##[', '#\u200d#[').replace(/^(\s*):(?=:)/gm, '$1:\u200d');

/** Text that others wrote goes out between stop-commands and a token that they cannot guess. One write, so that nothing gets between. */
function bracketed(lines: readonly string[]): void {
  if (lines.length === 0) return;
  const token = randomBytes(16).toString('hex');
  const body = lines.map((line) => line.replace(/[\r\n]+/g, ' ')).join('\n');
  process.stdout.write(`::stop-commands::${token}\n${body}\n::${token}::\n`);
}

/** Runners without a summary file (older self-hosted ones) simply show none. */
async function summarize(markdown: string): Promise<void> {
  if (!process.env['GITHUB_STEP_SUMMARY']) return;
  await core.summary.addRaw(markdown, true).write();
}
