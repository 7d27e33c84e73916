import { type Agent, get } from 'node:http';
import { pause } from './pause.ts';

export interface Address {
  readonly port: number;
  readonly agent: Agent;
}

/** A container must answer its ping within two seconds (sheet §4.6). */
const patience = 2_000;

/** Asks `/ping` again and again until it answers 200. Rejects only with the signal. */
export async function untilHealthy(address: Address, signal: AbortSignal): Promise<void> {
  for (let wait = 10; !(await pingOnce(address, signal)); wait = Math.min(wait * 2, 160)) await pause(wait, signal);
}

function pingOnce({ port, agent }: Address, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get({ host: '127.0.0.1', port, path: '/ping', agent, signal, timeout: patience }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode === 200));
      response.once('error', () => resolve(false));
    });
    request.once('timeout', () => request.destroy()).once('error', () => resolve(false));
  });
}
