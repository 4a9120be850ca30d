import { countOf } from '../../digest/wording.ts';
import { decodeText } from './decode-text.ts';
import { explainBusy, explainFault, faultOf, type Fault } from './fault.ts';
import { publicAddress } from './public-address.ts';
import { redirection } from './redirection.ts';
import { Refusal } from './refusal.ts';
import { request, type Reply } from './request.ts';
import { retryDelay } from './retry-delay.ts';
import { askInTurn, type Clock } from './turns.ts';

/** What is asked, of whom, and how much of an answer is read. */
export interface Question {
  /** What the reader is told is being asked: “arXiv”, “example.org”. */
  service: string;
  accept: string;
  /** The most bytes of the answer. */
  cap: number;
  /** Other hosts to which the service may send on. `www.` in front of a host makes no difference. */
  hosts?: readonly string[];
  /** HEAD where only the status of the answer counts; GET where nothing is said. */
  method?: 'HEAD';
  /** True where http is opened like https: for a look whether a page is there, of which nothing is taken. */
  plain?: boolean;
  /** True for an answer that means “later”, whatever its status. */
  isBusy?: (text: string) => boolean;
}

export interface Answer {
  status: number;
  /** The address that answered, after redirections. */
  address: string;
  text: string;
}

export interface Network {
  /** Reads a public address. Refuses what the manners of the command forbid, and says why where there is no answer. */
  read: (address: string, question: Question) => Promise<Answer>;
}

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

const RETRIES = 3;
const REDIRECTIONS = 5;

/** Milliseconds between two requests to a host that asks for it (https://info.arxiv.org/help/api/tou.html#rate-limits). */
const PACE: Readonly<Record<string, number>> = { 'export.arxiv.org': 3000 };

/** The network, with manners: https and public hosts only, one request at a time, retries that a busy server asks for, caps and a deadline. */
export function openNetwork(manners: Manners): Network {
  const ask = async (url: URL, question: Question): Promise<Reply> => {
    const headers = { 'user-agent': manners.userAgent, accept: question.accept };
    const { method = 'GET', cap } = question;
    const send = () => request(manners.route(url), { method, headers, cap, timeout: manners.timeout });
    const pace = PACE[url.host];
    if (pace === undefined) return send();
    const whileWaiting = () => {
      manners.report(`Another command is asking ${question.service}; waiting until it is done …`);
    };
    return askInTurn(url.host, { folder: manners.folder, pace, clock: manners, whileWaiting }, send);
  };

  const askPatiently = async (url: URL, question: Question): Promise<Reply> => {
    for (let attempt = 0; ; attempt++) {
      const reply = await ask(url, question).catch((error: unknown) => faultOf(error));
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
  };

  return {
    async read(address, question) {
      let url = publicAddress(address, question);
      for (let step = 0; step <= REDIRECTIONS; step++) {
        const reply = await askPatiently(url, question);
        if (![301, 302, 303, 307, 308].includes(reply.status)) {
          return { status: reply.status, address: url.href, text: decodeText(reply) };
        }
        url = redirection(url, reply.headers.location, question);
      }
      throw new Refusal(`${question.service} sends in a circle from ${address}`, {
        fix: 'name the address at which the page ends up',
      });
    },
  };
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
