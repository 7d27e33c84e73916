/**
 * Process groups that live. State of the module, because it mirrors a fact of the process: when this process exits without having
 * closed its cloud, the children must go with it, and Node wants one listener on `exit`, not one per child.
 */
const alive = new Set<number>();

const killAll = (): void => {
  for (const pid of alive) signalGroup(pid, 'SIGKILL');
};

/** From now on the group that `pid` leads goes down with this process. */
export function adopt(pid: number | undefined): void {
  if (pid === undefined) return;
  if (alive.size === 0) process.on('exit', killAll);
  alive.add(pid);
}

/** The group is gone. Its number may be given to strangers from now on: `signalGroup` no longer touches it. */
export function release(pid: number | undefined): void {
  if (pid === undefined || !alive.delete(pid)) return;
  if (alive.size === 0) process.off('exit', killAll);
}

/** Signals every process of an adopted group. Nothing happens when it is gone. */
export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined || !alive.has(pid)) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // ESRCH: the last of them died in this moment.
  }
}
