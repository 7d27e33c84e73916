/**
 * Reads a runner's command file (`GITHUB_OUTPUT`, `GITHUB_STATE`) by the runner's own rules: `name=value`, or `name<<DELIM`,
 * lines, `DELIM`. Source of the rules: actions/runner FileCommandManager.
 * @throws Error for a malformed file, as the runner fails the step.
 */
export function readCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    if (line === '') continue;
    const { name, delimiter, value } = readEntry(line);
    if (delimiter === undefined) {
      values[name] = value;
      continue;
    }
    const end = lines.indexOf(delimiter, i + 1);
    if (end < 0) throw new Error(`the delimiter of ${name} is missing from the command file`);
    values[name] = lines.slice(i + 1, end).join('\n');
    i = end;
  }
  return values;
}

function readEntry(line: string): { name: string; delimiter?: string; value: string } {
  const [equals, heredoc] = [line.indexOf('='), line.indexOf('<<')];
  if (equals >= 0 && (heredoc < 0 || equals < heredoc))
    return { name: line.slice(0, equals), value: line.slice(equals + 1) };
  if (heredoc < 0)
    throw new Error(`a line of the command file is neither name=value nor name<<DELIMITER: ${line.slice(0, 80)}`);
  return { name: line.slice(0, heredoc), delimiter: line.slice(heredoc + 2), value: '' };
}
