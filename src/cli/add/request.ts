import { request as requestPlainly, Agent as PlainAgent, type IncomingMessage } from 'node:http';
import { request as requestSafely, Agent } from 'node:https';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { publicLookup } from './public-address.ts';

/** One answer of a server, whole. Header names are in lower case. */
export interface Reply {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

export interface RequestOptions {
  method: 'GET' | 'HEAD';
  headers: Record<string, string>;
  /** The most bytes that are read, packed and unpacked. */
  cap: number;
  /** Milliseconds until the whole answer must be there. */
  timeout: number;
}

/** The answer is larger than the cap. */
export class TooLarge extends Error {}

/** The connection ended before the answer was whole, or the answer cannot be unpacked. */
export class CutOff extends Error {}

/** One connection at a time, as arXiv asks. */
const safely = new Agent({ keepAlive: true, maxSockets: 1, lookup: publicLookup() });
const plainly = new PlainAgent({ maxSockets: 1, lookup: publicLookup() });

/**
 * Sends one request and reads the answer, redirections as they are. A host whose name does not lead to the public
 * internet is refused; an IP address is the caller’s to judge. Rejects with {@link TooLarge}, {@link CutOff}, a
 * refusal of the host, an AbortError after `timeout`, or an error with a `code` of the system.
 */
export function request(url: URL, { method, headers, cap, timeout }: RequestOptions): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(timeout);
    const options = { method, headers: { ...headers, 'accept-encoding': 'gzip' }, signal };
    const send = url.protocol === 'https:' ? requestSafely : requestPlainly;
    const outgoing = send(url, { ...options, agent: url.protocol === 'https:' ? safely : plainly }, (incoming) => {
      const chunks: Buffer[] = [];
      let size = 0;
      incoming.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > cap) outgoing.destroy(new TooLarge());
      });
      incoming.on('error', (error) => {
        reject(error.name === 'AbortError' || error instanceof TooLarge ? error : new CutOff());
      });
      incoming.on('end', () => {
        const { statusCode = 0, headers } = incoming;
        try {
          resolve({ status: statusCode, headers, body: unpack(Buffer.concat(chunks), headers, cap) });
        } catch (error) {
          reject(error instanceof RangeError ? new TooLarge() : new CutOff());
        }
      });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

const UNPACKERS = new Map([
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
  ['deflate', inflateSync],
]);

/** Throws a RangeError where the body unpacks to more than the cap. An answer to HEAD says how a body would be packed, and has none. */
function unpack(body: Buffer, headers: IncomingMessage['headers'], cap: number): Buffer {
  if (body.length === 0) return body;
  const unpacker = UNPACKERS.get(headers['content-encoding'] ?? 'identity');
  return unpacker ? unpacker(body, { maxOutputLength: cap }) : body;
}
