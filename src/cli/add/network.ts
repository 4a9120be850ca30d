import { decodeText } from './decode-text.ts';
import type { Manners } from './manners.ts';
import { askPatiently } from './patience.ts';
import { publicAddress } from './public-address.ts';
import type { Question } from './question.ts';
import { redirection } from './redirection.ts';
import { Refusal } from './refusal.ts';
import { request, type Reply } from './request.ts';
import { askInTurn } from './turns.ts';

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

  return {
    async read(address, question) {
      let url = publicAddress(address, question);
      for (let step = 0; step <= REDIRECTIONS; step++) {
        const reply = await askPatiently(() => ask(url, question), question, manners);
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
