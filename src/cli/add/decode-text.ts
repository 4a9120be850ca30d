import type { Reply } from './request.ts';

/** The text of an answer, in the character set that its header or its first bytes name; UTF-8 where neither does. */
export function decodeText({ headers, body }: Pick<Reply, 'headers' | 'body'>): string {
  const start = body.subarray(0, 1024).toString('latin1');
  const label =
    /charset=["']?([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1] ??
    /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1] ??
    'utf-8';
  return decoderFor(label).decode(body);
}

function decoderFor(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
