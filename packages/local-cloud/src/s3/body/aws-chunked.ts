import { ServiceError } from '../../operation.ts';

/** No line of the framing is longer: a size, a chunk signature of 64 hex digits, or a trailer. */
const longestLine = 1024;

/**
 * Takes `aws-chunked` apart: `<hex size>[;chunk-signature=…]\r\n<bytes>\r\n` … `0\r\n<name>:<value>\r\n…\r\n`. Signatures of chunks
 * are not verified, as no signature is. @param trailers is filled with what follows the last chunk, names in lower case.
 */
export async function* decodeChunks(
  body: AsyncIterable<Buffer>,
  trailers: Map<string, string>,
): AsyncGenerator<Buffer> {
  const source = new Source(body);
  for (let size = await chunkSize(source); size > 0; size = await chunkSize(source)) {
    yield* source.take(size);
    if ((await source.line()) !== '') throw incomplete();
  }
  for (let line = await source.line(); line !== ''; line = await source.line()) {
    const colon = line.indexOf(':');
    if (colon > 0) trailers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
}

async function chunkSize(source: Source): Promise<number> {
  const line = await source.line();
  const digits = /^([0-9a-fA-F]{1,12})(;.*)?$/.exec(line)?.[1];
  if (digits === undefined) throw incomplete();
  return Number.parseInt(digits, 16);
}

export const incomplete = (): ServiceError =>
  new ServiceError(
    'IncompleteBody',
    'You did not provide the number of bytes specified by the Content-Length HTTP header',
  );

/** Bytes that come in pieces, taken by line or by count without copying what is passed on. */
class Source {
  private readonly pieces: AsyncIterator<Buffer>;
  private rest: Buffer = Buffer.alloc(0);

  constructor(body: AsyncIterable<Buffer>) {
    this.pieces = body[Symbol.asyncIterator]();
  }

  async line(): Promise<string> {
    for (;;) {
      const end = this.rest.indexOf('\r\n');
      if (end >= 0) {
        const line = this.rest.toString('latin1', 0, end);
        this.rest = this.rest.subarray(end + 2);
        return line;
      }
      if (this.rest.length > longestLine) throw incomplete();
      this.rest = Buffer.concat([this.rest, await this.next()]);
    }
  }

  async *take(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      if (this.rest.length === 0) this.rest = await this.next();
      const piece = this.rest.subarray(0, left);
      this.rest = this.rest.subarray(piece.length);
      left -= piece.length;
      yield piece;
    }
  }

  private async next(): Promise<Buffer> {
    const { done, value } = await this.pieces.next();
    if (done) throw incomplete();
    return value;
  }
}
