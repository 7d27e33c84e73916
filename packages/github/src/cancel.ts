/** Why work was stopped from outside. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';

  constructor(signal: string) {
    super(`cancelled by ${signal}`);
  }
}

/**
 * One signal for both that the runner sends: SIGINT at once, SIGTERM 7.5 s later, SIGKILL 2.5 s after that. With a handler
 * for SIGINT alone the process would die at the SIGTERM (measured; reference: actions/runner ProcessInvoker).
 */
export function cancelSignal(on: (signal: 'SIGINT' | 'SIGTERM', listener: () => void) => void): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    on(signal, () => controller.abort(new Cancelled(signal)));
  }
  return controller.signal;
}
