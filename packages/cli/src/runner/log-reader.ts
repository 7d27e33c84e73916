/** What the runner makes of an action's output: commands obeyed, everything else shown. */
export interface LogReader {
  /** @returns the line as people see it in the log, or undefined when it was a command that shows nothing. */
  read(line: string): Shown | undefined;
  readonly errors: string[];
  readonly warnings: string[];
  readonly masks: string[];
}

export interface Shown {
  readonly kind: 'text' | 'group' | 'error' | 'warning' | 'notice';
  readonly text: string;
}

const pattern = /^\s*::([a-z-]+)(?: [^:]*)?::(.*)$/;
const decoded = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');

/** @returns a reader for the output of one step: command state, such as stop-commands, lives as long as the step. */
export function logReader(): LogReader {
  const errors: string[] = [];
  const warnings: string[] = [];
  const masks: string[] = [];
  let stopped: string | undefined;
  const obey = (command: string, data: string): Shown | undefined => {
    const text = decoded(data);
    if (command === 'error') errors.push(text);
    if (command === 'warning') warnings.push(text);
    if (command === 'add-mask') masks.push(text);
    if (command === 'stop-commands') stopped = text;
    if (command === 'error' || command === 'warning' || command === 'notice' || command === 'group')
      return { kind: command, text };
    return undefined;
  };
  const read = (line: string): Shown | undefined => {
    if (stopped !== undefined) {
      if (line.trim() !== `::${stopped}::`) return { kind: 'text', text: line };
      stopped = undefined;
      return undefined;
    }
    const [, command, data] = pattern.exec(line) ?? [];
    return command === undefined ? { kind: 'text', text: line } : obey(command, data ?? '');
  };
  return { read, errors, warnings, masks };
}
