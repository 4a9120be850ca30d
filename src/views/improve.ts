import type { ContributeForm } from '../digest/addresses.ts';
import type { Claim, Source, Topic } from '../digest/graph.ts';
import type { Digest } from './digest.ts';

/** A way to make a page better. */
export interface ImproveLink {
  label: string;
  href: string;
}

type Places = Pick<Digest, 'addresses' | 'repository'>;

/** What can be done about a claim. The form is always there; what is on GitHub only where the repository is known. */
export function improveClaim({ id, file }: Claim, places: Places): ImproveLink[] {
  const { addresses, repository } = places;
  const address = addresses.absolute(addresses.claim(id));
  return [
    form('Add evidence', 'evidence', { claim: id }, places),
    ...(repository ? [{ label: 'Dispute it', href: repository.newIssue('dispute-claim', { claim: address }) }] : []),
    ...editFile(file, places),
  ];
}

/** What can be done about a source; words can be quoted and damaged only where some are held. */
export function improveSource({ id, file, data }: Source, places: Places): ImproveLink[] {
  const { addresses, repository } = places;
  const address = addresses.absolute(addresses.source(id));
  return [
    form('Use it as evidence', 'evidence', { source: id }, places),
    ...(repository && data.text !== 'none'
      ? [{ label: 'Report a damaged text', href: repository.newIssue('damaged-text', { source: address }) }]
      : []),
    ...editFile(file, places),
  ];
}

/** What can be done about a topic. */
export function improveTopic({ id, file }: Topic, places: Places): ImproveLink[] {
  return [form('Add a claim', 'claim', { topic: id }, places), ...editFile(file, places)];
}

/** The editor of a content file, where the repository is known. */
function editFile(file: string, { repository }: Places): ImproveLink[] {
  return repository ? [{ label: 'Edit this file', href: repository.editFile(file) }] : [];
}

function form(label: string, name: ContributeForm, fields: Record<string, string>, { addresses }: Places): ImproveLink {
  return { label, href: addresses.contribute(name, fields) };
}
