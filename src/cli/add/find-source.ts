import { isArxivDoi } from '../../digest/arxiv.ts';
import { asTyped } from '../as-typed.ts';
import type { Identity } from './find-duplicate.ts';
import type { FoundSource } from './found-source.ts';
import { fromArxiv } from './from-arxiv.ts';
import { fromBibtex } from './from-bibtex.ts';
import { fromCrossref } from './from-crossref.ts';
import { fromDatacite } from './from-datacite.ts';
import { fromName } from './from-name.ts';
import { fromPage } from './from-page.ts';
import type { Network } from './network.ts';
import type { Reference } from './reference.ts';
import { readTextFile } from './read-text-file.ts';
import type { World } from './world.ts';

/** What the reference itself says of the source; null for a BibTeX file, which has to be read first. */
export function identityOf(reference: Reference): Identity | null {
  switch (reference.kind) {
    case 'arxiv':
      return { arxiv: reference.arxiv.id };
    case 'doi':
      return { doi: reference.doi };
    case 'page':
      return { url: reference.address };
    case 'bibtex':
      return null;
  }
}

/** Finds out what can be found out: by asking the services, or, `offline`, from the name alone. */
export async function findSources(reference: Reference, offline: boolean, world: World): Promise<FoundSource[]> {
  if (reference.kind === 'bibtex') {
    const { file } = reference;
    return fromBibtex(readTextFile(asTyped(file), `${file} cannot be read`, 'name a BibTeX file that is there'), file);
  }
  if (offline) return [fromName(reference)];
  return [await askFor(reference, world)];
}

/** Asks the service that knows. */
export async function askFor(
  reference: Exclude<Reference, { kind: 'bibtex' }>,
  { network, report }: World,
): Promise<FoundSource> {
  switch (reference.kind) {
    case 'arxiv':
      report(`Asking arXiv for ${reference.arxiv.id} …`);
      return fromArxiv(reference.arxiv, network);
    case 'doi':
      return askForDoi(reference.doi, network, report);
    case 'page':
      report(`Reading ${reference.address} …`);
      return fromPage(reference.address, network);
  }
}

async function askForDoi(doi: string, network: Network, report: (text: string) => void): Promise<FoundSource> {
  if (!isArxivDoi(doi)) {
    report(`Asking Crossref for ${doi} …`);
    const found = await fromCrossref(doi, network);
    if (found) return found;
  }
  report(`Asking DataCite for ${doi} …`);
  return fromDatacite(doi, network);
}
