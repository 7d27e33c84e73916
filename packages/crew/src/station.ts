let file: URL | undefined;

/** Says where a thread begins: the built bundle's file that calls `work()`. Said once, by the bundle; without it nothing is threaded. */
export function station(at: URL): void {
  file = at;
}

/** @returns that file, beside which all of the bundle lies; undefined outside of it. */
export function stationed(): URL | undefined {
  return file;
}
