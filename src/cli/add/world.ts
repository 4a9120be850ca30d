import type { Content } from '../../digest/content-file.ts';
import { readOrRefuse } from '../unreadable.ts';
import type { Ask } from './ask.ts';
import type { Network } from './network.ts';

/** Everything outside that a command touches. */
export interface World {
  /** The repository’s folder. */
  root: string;
  /** Today, YYYY-MM-DD. */
  today: string;
  network: Network;
  /** Null where nobody is there to answer. */
  ask: Ask | null;
  /** Standard output, a text of whole lines. */
  say: (text: string) => void;
  /** Progress and remarks, on standard error. */
  report: (text: string) => void;
}

/** The content as it is now. Ends the command where the disk does not give all of it. */
export function contentOf({ root }: World): Content {
  return readOrRefuse(root);
}
