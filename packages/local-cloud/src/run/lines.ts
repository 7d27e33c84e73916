import { StringDecoder } from 'node:string_decoder';

/** Longer lines are cut. A child that prints for ever without a newline costs this much and no more; regexes never see longer text. */
export const longestLine = 16_384;

export interface LineReader {
  push(bytes: Buffer): void;
  /** Gives the last line when it had no newline. */
  end(): void;
}

/** Bytes in, whole lines out, without `\n` or `\r\n`. Bytes that are not UTF-8 become U+FFFD, as log services do. */
export function readLines(onLine: (line: string) => void): LineReader {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  const keep = (text: string): void => {
    if (rest.length < longestLine) rest += text.slice(0, longestLine - rest.length);
  };
  const flush = (): void => {
    const line = rest.endsWith('\r') ? rest.slice(0, -1) : rest;
    rest = '';
    onLine(line);
  };
  const take = (text: string): void => {
    let from = 0;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      keep(text.slice(from, at));
      flush();
      from = at + 1;
    }
    keep(text.slice(from));
  };
  return {
    push: (bytes) => take(decoder.write(bytes)),
    end: () => {
      take(decoder.end());
      if (rest !== '') flush();
    },
  };
}
