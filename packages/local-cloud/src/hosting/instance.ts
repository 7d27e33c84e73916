import { type Container, type ContainerSpec, startContainer } from './container.ts';
import { pause } from './pause.ts';
import { type Address, untilHealthy } from './ping.ts';

export interface InstanceSpec extends ContainerSpec {
  readonly id: string;
  /** ContainerStartupHealthCheckTimeoutInSeconds: cloud seconds. */
  readonly healthTimeout: number;
  /** Lets few containers start at once. */
  readonly gate: <T>(work: () => Promise<T>) => Promise<T>;
}

/** One machine of a fleet, which is one process here. When the process dies it is started again. */
export interface Instance {
  readonly id: string;
  /** Requests that it has not answered yet. */
  outstanding: number;
  /** Where it answers; undefined while it does not. */
  address: Address | undefined;
  /** Settles when it answers for the first time; rejects with NotHealthy when it does not in time. */
  readonly up: Promise<void>;
  /** Settles when it is known whether it lives, after a connection to it broke: a death is noticed later than what it breaks. */
  certain(): Promise<void>;
  /** SIGTERM, then SIGKILL after so many cloud seconds; it is not started again. */
  stop(graceSeconds: number): Promise<void>;
}

/** It did not pass the ping in time, or its process ended again and again. */
export class NotHealthy extends Error {
  override readonly name = 'NotHealthy';
}

/** A container that dies this often before it answered once will not come up: waiting for the timeout would only cost. */
const mostDeaths = 3;
/** Real milliseconds that a process gets at least: a cloud that runs fast does not make it start faster, and a busy machine slower. */
const leastPatience = 60_000;
/** Real milliseconds after which a container that starts slowly no longer holds up the others. */
const longestTurn = 3_000;

/** Begins to start an instance; `up` says when it answers. */
export function startInstance(spec: InstanceSpec): Instance {
  const ending = new AbortController();
  let current: Container | undefined;
  const instance: Instance = {
    id: spec.id,
    outstanding: 0,
    address: undefined,
    up: firstStart(),
    certain,
    stop: async (graceSeconds) => {
      ending.abort();
      await current?.child.stop(graceSeconds);
    },
  };
  instance.up.then(keepUp, () => undefined);
  return instance;

  async function firstStart(): Promise<void> {
    for (let deaths = 0; deaths < mostDeaths; deaths++) {
      if (await inTurn()) return;
    }
    throw new NotHealthy(`instance ${spec.id} ended ${mostDeaths} times before it passed a ping`);
  }

  /** One start, which holds up others for a short while only. */
  async function inTurn(): Promise<boolean> {
    let begun: Promise<boolean> | undefined;
    await spec.gate(async () => {
      ending.signal.throwIfAborted();
      begun = begin();
      const over = new AbortController();
      await Promise.race([begun, pause(longestTurn, over.signal)]).catch(() => undefined);
      over.abort();
    });
    return begun ?? false;
  }

  /** True when it answers, false when the process ended before. */
  async function begin(): Promise<boolean> {
    const container = startContainer(spec);
    current = container;
    const stopped = new AbortController();
    const signal = AbortSignal.any([ending.signal, stopped.signal]);
    const dead = container.child.exited.then(() => false);
    const healthy = container.address.then(async (address) => {
      await untilHealthy(address, signal);
      instance.address = address;
      return true;
    });
    healthy.catch(() => undefined);
    try {
      return await Promise.race([dead, healthy, expiry(signal)]);
    } finally {
      stopped.abort();
    }
  }

  async function certain(): Promise<void> {
    const over = new AbortController();
    const { address } = instance;
    if (!current || !address) return;
    const alive = untilHealthy(address, AbortSignal.any([ending.signal, over.signal])).catch(() => undefined);
    await Promise.race([current.child.exited, alive]);
    over.abort();
  }

  async function expiry(signal: AbortSignal): Promise<never> {
    await Promise.all([spec.clock.sleep(spec.healthTimeout, signal), pause(leastPatience, signal)]);
    throw new NotHealthy(`instance ${spec.id} did not pass a ping within ${spec.healthTimeout} s`);
  }

  async function keepUp(): Promise<void> {
    for (let deaths = 0; !ending.signal.aborted; deaths = instance.address ? 0 : deaths + 1) {
      await current?.child.exited;
      instance.address?.agent.destroy();
      instance.address = undefined;
      if (ending.signal.aborted) return;
      spec.log(`instance ${spec.id} ended unexpectedly and is started again`);
      await pause(Math.min(50 * 2 ** deaths, 5_000), ending.signal).catch(() => undefined);
      if (!ending.signal.aborted) await begin().catch(() => current?.child.stop(0));
    }
  }
}
