let file: URL | undefined;

/** Says where a thread begins: the built bundle's file that calls `work()`. Said once, by the bundle; without it nothing is threaded. */
export function station(at: URL): void {
  file = at;
}

export function stationed(): URL | undefined {
  return file;
}
