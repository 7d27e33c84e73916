type Next = (args: unknown) => Promise<{ response: unknown }>;

/** What all SDK clients have in common here; each types its own middleware, which is why the stack is opaque. */
export interface Observable {
  readonly middlewareStack: unknown;
}

/** The one method of the stack that is used, with the step after which a reply's headers are known. */
interface Stack {
  add(middleware: (next: Next) => Next, options: { readonly step: 'deserialize' }): void;
}

export interface ServiceTime {
  now(): Date;
  /** @param header the `Date` of a reply. */
  learn(header: string | undefined): void;
  observe<C extends Observable>(client: C): C;
}

/** Keeps the time that AWS itself tells, as an offset to the caller's clock. Resolution: one second, that of HTTP dates. */
export function serviceTime(now: () => Date): ServiceTime {
  let offset = 0;
  let last: string | undefined;
  const learn = (header: string | undefined): void => {
    // Thousands of replies a second say the same second; the first of them says it best.
    if (header === last) return;
    last = header;
    const told = header === undefined ? Number.NaN : Date.parse(header);
    if (!Number.isNaN(told)) offset = told - now().getTime();
  };
  return {
    now: () => new Date(now().getTime() + offset),
    learn,
    observe: (client) => {
      // Safe: every client's stack has `add`; the SDK's own type depends on the service's commands, which do not matter here.
      (client.middlewareStack as Stack).add(
        (next) => async (args) => {
          const output = await next(args);
          learn((output.response as { headers?: Record<string, string> } | undefined)?.headers?.['date']);
          return output;
        },
        { step: 'deserialize' },
      );
      return client;
    },
  };
}
