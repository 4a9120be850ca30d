import { create } from './dom.ts';
import { nearestAddresses, type PageAddress } from './nearest-addresses.ts';

/** On the page for addresses that lead nowhere: the pages whose addresses are most like the one asked for. */
export async function showNearest(): Promise<void> {
  const place = document.querySelector<HTMLElement>('#nearest');
  const list = place?.dataset['addresses'];
  if (!place || list === undefined) return;
  const response = await fetch(list);
  const nearest = nearestAddresses(location.pathname, (await response.json()) as PageAddress[]);
  if (nearest.length === 0) return;
  const links = nearest.map(({ path, title }) => create('li', {}, create('a', { href: path }, title)));
  place.append(
    create('h2', { class: 'section-heading' }, 'Perhaps you were looking for'),
    create('ul', { class: 'nearest' }, ...links),
  );
}
