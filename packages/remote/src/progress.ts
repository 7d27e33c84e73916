/** What is needed of an action's trip. */
interface World {
  readonly clock: { now(): Date };
  readonly log: { info(line: string): void };
}

/** Two seconds: often enough to see that it moves, seldom enough for a log. */
const pause = 2000;

/** @returns a count with thousands marked: `12,345`. Node's own formatter takes 17 ms to load what it knows of all languages. */
export const counted = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** @returns a number of bytes as people say it, in decimal units: `1.2 MB`. */
export function sized(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return power === 0 ? `${bytes} bytes` : `${(bytes / 1000 ** power).toFixed(1)} ${units[power]}`;
}

/**
 * Tells how far work on files has come: number, bytes, rate, time left; at most every two seconds.
 * @param doing `hashed`, `uploaded`. @returns a function to be called for each file that is done.
 */
export function progress(
  { clock, log }: World,
  doing: string,
  total: { readonly files: number; readonly bytes: number },
): (bytes: number) => void {
  const began = clock.now().getTime();
  const done = { files: 0, bytes: 0 };
  let told = began;
  return (bytes) => {
    done.files += 1;
    done.bytes += bytes;
    const now = clock.now().getTime();
    if (now - told < pause) return;
    told = now;
    log.info(line(doing, { done, total, seconds: (now - began) / 1000 }));
  };
}

interface Standing {
  readonly done: { readonly files: number; readonly bytes: number };
  readonly total: { readonly files: number; readonly bytes: number };
  readonly seconds: number;
}

/** Time left is judged by bytes and by files, and the longer is told: many small files cost by the file, few large ones by the byte. */
export function line(doing: string, { done, total, seconds }: Standing): string {
  const left = Math.max(
    ...[
      [total.files - done.files, done.files],
      [total.bytes - done.bytes, done.bytes],
    ].map(([rest = 0, part = 0]) => (part > 0 ? (rest / part) * seconds : 0)),
  );
  const rate = `${sized(Math.round(done.bytes / seconds))}/s, ${counted(Math.round(done.files / seconds))} files/s`;
  return `${doing} ${counted(done.files)} of ${counted(total.files)} files, ${sized(done.bytes)} of ${sized(total.bytes)} (${rate}, ${Math.ceil(left)} s left)`;
}
