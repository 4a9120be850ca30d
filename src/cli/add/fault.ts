import { countOf } from '../../digest/wording.ts';
import { Refusal, type Obstacle } from './refusal.ts';
import { CutOff, TooLarge, type Reply } from './request.ts';

/** What kept an answer from coming. `again` where it may come another time. */
export interface Fault {
  what: string;
  again: boolean;
  fix: string;
  obstacle?: Obstacle;
}

export const BY_HAND = 'try again later, or start the file by hand with  --offline';

/** Errors of the system that mean that there is no network here, rather than a fault over there. */
const NO_NETWORK = new Set(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']);

/** What an error of the connection means. A refusal is thrown on, and so is what is no error of a connection. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Refusal) throw error;
  if (error instanceof TooLarge)
    return {
      what: 'sends more than the command reads',
      again: false,
      fix: 'see whether the address is the right one, or start the file by hand with  --offline',
      obstacle: 'too-large',
    };
  if (error instanceof CutOff) return { what: 'broke off in the middle of its answer', again: true, fix: BY_HAND };
  const { name, code } = error as NodeJS.ErrnoException;
  if (name === 'AbortError' || name === 'TimeoutError')
    return { what: 'does not answer in time', again: true, fix: BY_HAND };
  if (code === 'ECONNRESET' || code === 'EPIPE')
    return { what: 'broke off in the middle of its answer', again: true, fix: BY_HAND };
  if (code !== undefined && NO_NETWORK.has(code))
    return {
      what: `cannot be reached from here (${code})`,
      again: false,
      fix: 'look at your connection and run it again, or start the file by hand with  --offline',
    };
  if (code === undefined) throw error;
  return { what: `cannot be reached (${code})`, again: false, fix: BY_HAND };
}

/** What whoever runs the command is told in the end of a service that was asked `attempts` times, for `timeout` milliseconds each. */
export function explainFault(fault: Fault, service: string, attempts: number, timeout: number): Refusal {
  const limit = fault.what.endsWith('in time') ? [`waited ${countOf(Math.ceil(timeout / 1000), 'second')}`] : [];
  const { what, fix, obstacle = null } = fault;
  return new Refusal(`${service} ${what}`, { details: [...timesAsked(attempts), ...limit], fix, obstacle });
}

/** The same of a service that says that it is busy. */
export function explainBusy(reply: Reply, service: string, attempts: number): Refusal {
  const asked = reply.headers['retry-after'];
  const wish = asked === undefined ? [] : [`it says: Retry-After ${asked.slice(0, 40)}`];
  return new Refusal(`${service} is busy and asks to wait`, {
    details: [...timesAsked(attempts), ...wish],
    fix: BY_HAND,
  });
}

function timesAsked(attempts: number): string[] {
  return attempts > 1 ? [`asked ${countOf(attempts, 'time')}`] : [];
}
