import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A place as the Language Server Protocol has it: line and character from 0. */
interface Position {
  line: number;
  character: number;
}

interface Answers {
  'textDocument/diagnostic': { items: { range: { start: Position }; message: string }[] };
  'textDocument/completion': { items: { label: string }[] };
  'textDocument/hover': { contents: { value: string } } | null;
  initialize: object;
}

/** A client of the language server in Astro’s extension for VS Code, started as the extension starts it, on a folder. */
export function startLanguageServer(root: string) {
  const server = spawn(process.execPath, [resolve('node_modules/.bin/astro-ls'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map<number, (result: unknown) => void>();
  let received = Buffer.alloc(0);
  server.stdout.on('data', (chunk: Buffer) => {
    received = Buffer.concat([received, chunk]);
    for (let message = next(); message; message = next()) {
      if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: null });
      else if (message.id !== undefined) waiting.get(message.id)?.(message.result);
    }
  });

  /** The next whole message: a header with its length, an empty line, JSON. */
  function next(): Message | null {
    const start = received.indexOf('\r\n\r\n') + 4;
    const length = Number(/Content-Length: (\d+)/.exec(received.toString('latin1', 0, start))?.[1]);
    if (start < 4 || received.length < start + length) return null;
    const message = JSON.parse(received.toString('utf8', start, start + length)) as Message;
    received = received.subarray(start + length);
    return message;
  }

  function send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body}`);
  }

  function ask<Method extends keyof Answers>(method: Method, params: object): Promise<Answers[Method]> {
    const id = waiting.size + 1;
    send({ id, method, params });
    return new Promise((settle) =>
      waiting.set(id, (result) => {
        settle(result as Answers[Method]);
      }),
    );
  }

  return {
    ask,
    /** Says hello, with the setting that .vscode/settings.json turns on. */
    async greet(): Promise<void> {
      const uri = pathToFileURL(root).href;
      await ask('initialize', {
        processId: process.pid,
        rootUri: uri,
        workspaceFolders: [{ uri, name: 'digest' }],
        capabilities: { textDocument: { hover: { contentFormat: ['markdown'] } } },
        initializationOptions: {
          contentIntellisense: true,
          typescript: { tsdk: resolve('node_modules/typescript/lib') },
        },
      });
      send({ method: 'initialized', params: {} });
    },
    open(uri: string, text: string): void {
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: 'markdown', version: 1, text } },
      });
    },
    stop: () => server.kill(),
  };
}

interface Message {
  id?: number;
  method?: string;
  result?: unknown;
}
