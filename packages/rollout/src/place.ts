import type { Observation } from './observation.ts';
import { doing } from './share.ts';
import type { End, Phase, Rollout } from './state.ts';

/** Where a move stands after one look. */
export interface Place {
  readonly phase: Phase;
  readonly share: number;
  readonly message?: string;
  readonly done?: End;
}

type Case = (state: Rollout, seen: Observation, waited: number) => Place | undefined;

/** How long the endpoint may still look as it did before the call: DescribeEndpoint is eventually consistent. */
const grace = 60;
const broken = ['Failed', 'UpdateRollbackFailed', 'OutOfService', 'Deleting', 'Absent'];

const ended = (done: End, share: number, message?: string): Place => ({
  phase: done,
  share,
  done,
  ...(message === undefined ? {} : { message }),
});

const isSettled = ({ status, pending }: Observation): boolean => status === 'InService' && pending === undefined;

const shareBefore = (state: Rollout): number => state.steps.at(-1)?.share ?? 0;

/** Nothing that AWS says is taken for the end while it may speak of the time before the call. */
const unmoved: Case = (state, seen, waited) => {
  const asBefore = seen.status === 'Absent' || (isSettled(seen) && seen.config === state.before);
  return asBefore && !state.moved && waited < grace ? { phase: 'waiting', share: 0 } : undefined;
};

const failed: Case = (_, seen) => (broken.includes(seen.status) ? ended('failed', 0, seen.failure) : undefined);

/** The truth: in service, nothing under way, and the live configuration is the one that was sent. */
const live: Case = (state, seen) => (isSettled(seen) && seen.config === state.sent ? ended('live', 1) : undefined);

/** `InService` alone is no success: an automatic rollback ends with it too, often without any FailureReason. */
const rolledBack: Case = (state, seen) =>
  isSettled(seen) && seen.config === state.before ? ended('rolled-back', 0, seen.failure) : undefined;

const superseded: Case = (state, seen) => {
  const other = isSettled(seen) ? seen.config : seen.pending?.config;
  return other === undefined || other === state.sent ? undefined : ended('superseded', 0, other);
};

/** No new fleet is left and an alarm has fired: what moves now moves back. */
const rollingBack: Case = (state, seen) =>
  seen.status === 'RollingBack' || (seen.pending === undefined && hasAlarmed(state, seen))
    ? { phase: 'rolling-back', share: 0 }
    : undefined;

const hasAlarmed = (state: Rollout, seen: Observation): boolean => seen.alarms.length + state.alarms.length > 0;

const maintenance: Case = (state, seen) =>
  seen.status === 'SystemUpdating' ? { phase: 'maintenance', share: shareBefore(state) } : undefined;

/** The fleet that is brought up, in its own words. */
const moving: Case = (state, seen) => {
  const now = doing(seen.pending?.variants[0]);
  if (now === undefined) return silent(shareBefore(state));
  const words = now.message ? { message: now.message } : {};
  if (now.status === 'Deleting') return { ...stopping(state, seen), ...words };
  const share = now.share ?? shareBefore(state);
  return { phase: phaseOf(now.status, share), share, ...words };
};

/** SageMaker says nothing of a fleet before it is launched, and when all that is left is to stop the old one. */
function silent(share: number): Place {
  if (share >= 1) return { phase: 'finishing', share };
  return { phase: share > 0 ? 'shifting' : 'provisioning', share };
}

const stopping = (state: Rollout, seen: Observation): Place =>
  hasAlarmed(state, seen) ? { phase: 'rolling-back', share: 0 } : { phase: 'finishing', share: shareBefore(state) };

function phaseOf(status: string, share: number): Phase {
  if (status === 'Baking') return share < 1 ? 'canary-bake' : 'final-bake';
  return status === 'ActivatingTraffic' || share > 0 ? 'shifting' : 'provisioning';
}

/** In this order: what ends comes before what goes on, and nothing ends on a look from before the call. */
const cases: readonly Case[] = [unmoved, failed, live, rolledBack, superseded, maintenance, rollingBack, moving];

/** @param waited seconds of the service's own time since AWS was asked. @returns where the move stands. */
export function place(state: Rollout, seen: Observation, waited: number): Place {
  const found = cases.reduce<Place | undefined>((it, look) => it ?? look(state, seen, waited), undefined);
  const here = found ?? { phase: 'waiting', share: shareBefore(state) };
  return here.done === undefined && waited > state.budget ? { ...here, phase: 'stuck', done: 'stuck' } : here;
}
