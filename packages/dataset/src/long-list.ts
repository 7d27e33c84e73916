/** Entries in one piece: enough that their digest costs nothing beside their bytes, and so few that V8 takes their text for a small object. */
const inOne = 500;

/**
 * A JSON list, a piece at a time: of hundreds of thousands of entries the text and all that it is made of would be in memory at once,
 * several times over. @param write gives an entry's JSON. @param between what stands between two.
 */
export function* longList<T>(entries: readonly T[], write: (entry: T) => string, between = ','): Generator<string> {
  yield '[';
  for (let at = 0; at < entries.length; at += inOne) {
    const piece = entries
      .slice(at, at + inOne)
      .map(write)
      .join(between);
    yield at === 0 ? piece : between + piece;
  }
  yield ']';
}

/** @returns the bytes of a text in pieces, which is made twice: first to see how long it is. */
export function bytesOfPieces(make: () => Iterable<string>): Buffer {
  let size = 0;
  for (const piece of make()) size += Buffer.byteLength(piece);
  const bytes = Buffer.allocUnsafe(size);
  let at = 0;
  for (const piece of make()) at += bytes.write(piece, at);
  return bytes;
}
