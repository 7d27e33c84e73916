import { perWorld } from './per-world.ts';

/** How this cloud's hosting differs from the usual. A test may change it. */
export interface HostingSettings {
  /** Leaves FailureReason blank after a rollback, as AWS has been seen to do (sheet §4.3): only the configuration's name tells then. */
  silentRollback: boolean;
}

export const hostingSettings = perWorld((): HostingSettings => ({ silentRollback: false }));
