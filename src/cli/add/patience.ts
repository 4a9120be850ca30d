import { countOf } from '../../digest/wording.ts';
import { decodeText } from './decode-text.ts';
import { explainBusy, explainFault, faultOf, type Fault } from './fault.ts';
import type { Manners } from './manners.ts';
import type { Question } from './question.ts';
import type { Reply } from './request.ts';
import { retryDelay } from './retry-delay.ts';

const RETRIES = 3;

/** Asks until there is an answer, as often and as late as a busy server asks for. Refuses where there is none in the end. */
export async function askPatiently(ask: () => Promise<Reply>, question: Question, manners: Manners): Promise<Reply> {
  for (let attempt = 0; ; attempt++) {
    const reply = await ask().catch((error: unknown) => faultOf(error));
    const delay = delayAfter(reply, attempt, question, manners.now());
    if (delay === null) {
      if (!('status' in reply)) throw explainFault(reply, question.service, attempt + 1, manners.timeout);
      if (isBusy(reply, question)) throw explainBusy(reply, question.service, attempt + 1);
      return reply;
    }
    manners.report(
      `${question.service} ${'status' in reply ? 'is busy' : reply.what}; trying again in ${countOf(Math.ceil(delay / 1000), 'second')} …`,
    );
    await manners.wait(delay);
  }
}

function isBusy({ status, headers, body }: Reply, { isBusy }: Question): boolean {
  return status === 429 || status === 503 || (isBusy?.(decodeText({ headers, body })) ?? false);
}

/** Milliseconds until the next attempt, or null where there is none. */
function delayAfter(reply: Reply | Fault, attempt: number, question: Question, now: number): number | null {
  if (attempt >= RETRIES) return null;
  if (!('status' in reply)) return reply.again ? retryDelay(attempt, undefined, now) : null;
  return isBusy(reply, question) ? retryDelay(attempt, reply.headers['retry-after'], now) : null;
}
