import { inlineCrew, type RemoteCrew } from './tasks.ts';

/** Small enough for an order of many files to a thread: an order costs 50 µs, whatever is in it, and its bytes are copied. */
export const isHandy = ({ size }: { readonly size: number }): boolean => size <= 64 * 2 ** 10;

/** @returns who sees to so many handy files: for a few a thread would still be starting when they are done. */
export const handsFor = (files: number, crew: RemoteCrew): RemoteCrew => (files > 200 ? crew : inlineCrew);
