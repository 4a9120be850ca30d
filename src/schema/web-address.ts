/**
 * What is to be done to an address so that a reader can be led to it, or null where it is well: a full address of a
 * site on the web, whose host is what it looks like.
 */
export function mendOfAddress(address: string): string | null {
  if (!/^https?:\/\//i.test(address)) return 'write a full address that starts with https:// or http://';
  if (/[\s\\<>"]/.test(address)) return 'write spaces, quotation marks and backslashes percent-encoded, as in %20';
  const url = parse(address);
  if (!url) return 'write the full address';
  const { username, password, hostname } = url;
  if (username !== '' || password !== '') return 'leave out the name before the “@”, which hides the host';
  if (!/^https?:\/\/[\x00-\x7F]*$/i.test(address.replace(/^(https?:\/\/[^/?#]*).*$/is, '$1')))
    return `write the host in ASCII, as browsers do: ${hostname}`;
  return /\.[a-z][a-z\d-]*\.?$/.test(hostname) ? null : 'name a site by its domain, not a machine by its number';
}

/** `URL.canParse` is younger than the browsers that the form is meant for. */
function parse(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
