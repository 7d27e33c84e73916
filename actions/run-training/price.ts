import type { Clock } from '@modelway/action';
import { type Aws, listPrice, type Price, tablePrice } from '@modelway/aws';

/** Milliseconds after which a Price List that does not answer is not waited for: the table will do. */
const patience = 8000;

/** @returns AWS's price now; or that of our table, with why; or undefined. It says where it is from. Only an abort is thrown. */
export async function priceNow(
  aws: Aws,
  { instanceType, clock, signal }: { instanceType: string; clock: Clock; signal: AbortSignal },
): Promise<Price | undefined> {
  const { region } = aws;
  const ask = (until: AbortSignal) => listPrice(aws, { instanceType, region, signal: until });
  const asked = await within(clock, signal, ask).then(found, notAsked);
  signal.throwIfAborted();
  if ('price' in asked) return asked.price;
  const price = tablePrice(instanceType);
  return price && { ...price, from: `${price.from}; ${asked.why}` };
}

type Asked = { readonly price: Price } | { readonly why: string };

const found = (price: Price | undefined): Asked => (price ? { price } : { why: 'the Price List has none' });

const notAsked = (cause: unknown): Asked => {
  const { name } = cause as { name?: unknown }; // Safe: whatever was thrown, its name is looked at before it is said.
  return { why: `the Price List could not be asked: ${typeof name === 'string' ? name : 'no reason given'}` };
};

/** Works for a limited time. The pause ends with the work, or it would keep the process alive. */
async function within<T>(clock: Clock, signal: AbortSignal, work: (until: AbortSignal) => Promise<T>): Promise<T> {
  const [late, done] = [new AbortController(), new AbortController()];
  void clock.sleep(patience, done.signal).then(
    () => late.abort(new DOMException('it did not answer in time', 'TimeoutError')),
    () => undefined,
  );
  try {
    return await work(AbortSignal.any([late.signal, signal]));
  } finally {
    done.abort();
  }
}
