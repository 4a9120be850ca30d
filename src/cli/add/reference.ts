import { arxivOfAddress, isOnArxiv, parseArxivId, type ArxivId } from '../../digest/arxiv.ts';
import { parseDoi } from '../../digest/doi.ts';
import { Refusal } from './refusal.ts';

/** What somebody names to add a source. */
export type Reference =
  | { kind: 'arxiv'; arxiv: ArxivId }
  | { kind: 'doi'; doi: string }
  | { kind: 'page'; address: string }
  | { kind: 'bibtex'; file: string };

const EXAMPLES = [
  'expected an arXiv identifier (2402.11337), a DOI (10.48550/arXiv.2402.11337), an https address, or a BibTeX file (refs.bib)',
];

/** Reads what was named. Refuses what is none of it, and says what it could have meant. */
export function parseReference(text: string): Reference {
  const named = bare(text);
  const identifier = bare(named.replace(/\.$/, ''));
  const arxiv = parseArxivId(withoutSubject(identifier));
  if (arxiv) return { kind: 'arxiv', arxiv };
  const doi = parseDoi(identifier.replace(/^(https?:\/\/)www\./i, '$1').replace(/^doi:\s+/i, 'doi:'));
  if (doi) return { kind: 'doi', doi };
  if (/\.bib(?:tex)?$/i.test(named) && !/^https?:/i.test(named)) return { kind: 'bibtex', file: named };
  if (/^https?:\/\//i.test(named)) return parseAddress(named);
  if (/^(?:[\w-]+\.)+[a-z][\w-]*\//i.test(named)) {
    throw new Refusal(`“${named}” is no address`, {
      details: EXAMPLES,
      fix: `write it in full: https://${named}`,
      exitCode: 2,
    });
  }
  throw new Refusal(`“${named}” is not something that can be added`, {
    details: EXAMPLES,
    fix: 'name one of these; for a claim write  npm run add -- claim "One sentence."; for everything else see  npm run add -- --help',
    exitCode: 2,
  });
}

function parseAddress(address: string): Reference {
  if (!URL.canParse(address)) {
    throw new Refusal(`“${address}” is no address`, {
      details: EXAMPLES,
      fix: 'copy it again from the browser',
      exitCode: 2,
    });
  }
  if (!isOnArxiv(address)) return { kind: 'page', address };
  const arxiv = arxivOfAddress(address);
  if (arxiv) return { kind: 'arxiv', arxiv };
  throw new Refusal(`This address of arXiv names no paper: ${address}`, {
    details: ['expected https://arxiv.org/abs/ and an identifier'],
    fix: 'name the paper, as in 2402.11337',
    exitCode: 2,
  });
}

/** What stands around an identifier or an address where it is cited in a text. */
const AROUND = ['()', '[]', '<>', '“”', '‘’', '„“', '«»', '""', "''"];

/** What was named, without the signs around it that are copied along from a text. */
function bare(text: string): string {
  const named = text.trim();
  if (/[,;]$/.test(named)) return bare(named.slice(0, -1));
  const isAround = named.length > 1 && AROUND.includes(`${named[0] ?? ''}${named.at(-1) ?? ''}`);
  return isAround ? bare(named.slice(1, -1)) : named;
}

/** arXiv prints its identifiers with the subject behind them, as in “arXiv:2402.11337v2 [cs.LG]”. */
function withoutSubject(text: string): string {
  return text.replace(/^arxiv:\s+/i, 'arxiv:').replace(/(\S)\s+\[[\w.-]+\]$/, '$1');
}
