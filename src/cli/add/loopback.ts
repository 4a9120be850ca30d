import { Refusal } from './refusal.ts';

/**
 * Where to connect for an address: to its host, or, where `MESOSCALE_LOOPBACK` names a server on this
 * machine, to that server, which gets the host as the first step of the path. It changes where the
 * command connects, not what it lets itself be sent to. Tests and people without a network use it.
 */
export function routeTo(loopback: string | undefined): (url: URL) => URL {
  if (loopback === undefined || loopback === '') return (url) => url;
  const server = URL.canParse(loopback) ? new URL(loopback) : null;
  if (server?.protocol !== 'http:' || !/^(?:127\.0\.0\.1|\[::1\])$/.test(server.hostname)) {
    throw new Refusal('MESOSCALE_LOOPBACK names no server on this machine', {
      details: [`found  ${loopback.slice(0, 100)}`],
      fix: 'write it as http://127.0.0.1:<port>, or unset it',
      exitCode: 2,
    });
  }
  return (url) => new URL(`/${url.host}${url.pathname}${url.search}`, server);
}
