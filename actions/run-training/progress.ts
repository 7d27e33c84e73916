import type { TrainingJob } from '@modelway/aws';

/** Says how a job gets on. */
export type Progress = (job: TrainingJob) => void;

/**
 * @param info where lines go, @param newest the current metrics as words, @param now the service's time, in which the job lives.
 * @returns what to call at each look: it says something when the job enters another state, and once a minute.
 */
export function progress(info: (line: string) => void, newest: () => string, now: () => Date): Progress {
  let told = '';
  return (job) => {
    const seconds = job.createdOn ? Math.max(0, Math.round((now().getTime() - job.createdOn.getTime()) / 1000)) : 0;
    const lost = job.interruptions ?? 0;
    const key = `${job.status} ${job.secondary} ${lost} ${Math.floor(seconds / 60)}`;
    if (key === told) return;
    told = key;
    info(
      [`${job.name}: ${stateOf(job)}`, `${spell(seconds)} so far`, takenBack(lost), newest()]
        .filter((word) => word !== '')
        .join(' · '),
    );
  };
}

const stateOf = ({ status, secondary }: TrainingJob): string => {
  const state = secondary && secondary !== status ? `${status}, ${secondary}` : status;
  const words = meanings[secondary];
  return words === undefined ? state : `${state} (${words})`;
};

/** What states mean that people seldom see, and wonder at when they do. */
const meanings: Readonly<Record<string, string>> = {
  Interrupted: 'spot capacity was taken back; SageMaker begins the job again when there is some',
  Pending: 'there is no capacity yet; SageMaker goes on looking',
  Restarting: 'SageMaker begins the job again after a fault of its own',
};

/** Between two looks an interruption may come and go, so it is told by its count. */
const takenBack = (count: number): string => (count === 0 ? '' : `spot capacity was taken back ${often(count)}`);

export const often = (count: number): string => (count === 1 ? 'once' : `${count} times`);

/** @returns seconds as `42s`, `3m 05s` or `1h 02m`. */
export function spell(seconds: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (hours > 0) return `${hours}h ${two(minutes)}m`;
  return minutes > 0 ? `${minutes}m ${two(rest)}s` : `${rest}s`;
}
