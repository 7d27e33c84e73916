/** What is told of each line that is not empty. Keys are bytes of the chunk, good only until the call returns. */
export interface ScoreSink {
  score(
    line: number,
    key: { readonly bytes: Uint8Array; readonly from: number; readonly to: number },
    score: number,
  ): void;
  unreadable(line: number): void;
}

/** Reads one line. @returns false where it holds no key with a finite score. */
export type LineReader = (bytes: Uint8Array, from: number, to: number, found: Found) => boolean;

/** One, filled anew for each line: an object a line would be all the time there is. */
export interface Found {
  bytes: Uint8Array;
  from: number;
  to: number;
  score: number;
}

const [newline, carriage] = [10, 13];
/** A line that is longer holds no score: what has been read of it is let go. */
const longest = 2 ** 20;

/** Cuts chunks into lines and has each read; what a chunk ends in the middle of waits for the next. Memory: one chunk and one line. */
export class ScoreLines {
  private rest = new Uint8Array();
  private line = 0;
  private tooLong = false;
  private readonly found: Found = { bytes: new Uint8Array(), from: 0, to: 0, score: 0 };
  private readonly read: LineReader;
  private readonly sink: ScoreSink;

  constructor(read: LineReader, sink: ScoreSink) {
    this.read = read;
    this.sink = sink;
  }

  push(chunk: Uint8Array): void {
    let bytes = chunk;
    if (this.rest.length > 0) {
      bytes = new Uint8Array(this.rest.length + chunk.length);
      bytes.set(this.rest);
      bytes.set(chunk, this.rest.length);
    }
    let from = 0;
    for (let to = bytes.indexOf(newline); to !== -1; to = bytes.indexOf(newline, from)) {
      this.take(bytes, from, to);
      from = to + 1;
    }
    this.rest = bytes.slice(from);
    if (this.rest.length <= longest) return;
    this.tooLong = true;
    this.rest = new Uint8Array();
  }

  end(): void {
    if (this.rest.length > 0 || this.tooLong) this.take(this.rest, 0, this.rest.length);
    this.rest = new Uint8Array();
  }

  private take(bytes: Uint8Array, from: number, last: number): void {
    this.line += 1;
    const to = last > from && bytes[last - 1] === carriage ? last - 1 : last;
    const { found, sink, tooLong } = this;
    this.tooLong = false;
    if (to === from && !tooLong) return;
    if (!tooLong && this.read(bytes, from, to, found)) sink.score(this.line, found, found.score);
    else sink.unreadable(this.line);
  }
}
