import type { Clock } from './turns.ts';

/** How the network is asked, and what of the world outside that needs. */
export interface Manners extends Clock {
  userAgent: string;
  /** Tells whoever waits what is going on, in one line. */
  report: (line: string) => void;
  /** Where to connect for an address: itself, or a loopback server that speaks for all hosts. */
  route: (url: URL) => URL;
  /** Milliseconds until an answer must be there. */
  timeout: number;
  /** Where commands that run beside this one, or after it, see whether a host is being asked, and when it last was. */
  folder: string;
}
