import type { ContentFile } from '../digest/content-file.ts';
import { hashText } from '../digest/content-id.ts';
import { dayAfter } from '../digest/dates.ts';
import { heldText } from '../markdown/held-text.ts';
import { NO_CHECKSUM } from './checksum-last.ts';
import { atBody, atValue, valid, type Report, type Rule } from './rule.ts';

export const provenanceIsComplete: Rule = {
  name: 'provenance-is-complete',
  protects:
    'Knowing what is held and that it has not changed unseen: a source’s text matches its checksum and what the file says of it.',
  *check(inspection) {
    // Whoever fills a file in is told of its text with all else, and not only when the rest fits.
    for (const file of inspection.files) {
      const state = file.collection === 'sources' && file.data === null ? statedIn(file) : null;
      if (state !== null && heldText(file.frontMatter.body, () => structuredClone(inspection.body(file))) === '')
        yield noText(file, state);
    }
    for (const file of valid(inspection, 'sources')) {
      const { text: state, extent, summary, provenance, published } = file.data;
      if (published !== null && published > dayAfter(provenance.recorded))
        yield atValue(file, ['published'], {
          reason: 'The source was recorded before it was published',
          details: [`published ${published}, recorded ${provenance.recorded}`],
          fix: 'correct one of the two; `published` is the first public date, which may be earlier than that of an issue',
        });
      const revised = 'revised' in file.data ? file.data.revised : undefined;
      if (published !== null && revised !== undefined && revised.slice(0, published.length) < published)
        yield atValue(file, ['revised'], {
          reason: 'The newest version of the source is older than the first',
          details: [`published ${published}, revised ${revised}`],
          fix: 'correct one of the two',
        });
      if (state !== 'partial' && extent !== undefined)
        yield atValue(file, ['extent'], {
          reason: `The file says which part of the text is held, and  text: ${state}`,
          fix: 'write  text: partial, or remove `extent`',
        });
      const text = heldText(file.frontMatter.body, () => structuredClone(inspection.body(file)));
      if (state === 'none') {
        if (text !== '')
          yield atBody(file, inspection.body(file).children[0]?.position?.start, {
            reason: 'There is text below the front matter, but the file says  text: none',
            fix: 'write  text: held  or  text: partial, or remove the text',
          });
        if (provenance.sha256 !== undefined)
          yield atValue(file, ['provenance', 'sha256'], {
            reason: 'There is a checksum, but no text',
            fix: 'remove it',
          });
        if (summary === undefined)
          yield atValue(file, ['text'], {
            reason: 'A source without text has no summary',
            fix: 'add a `summary` in your words, so that the page says something',
          });
        continue;
      }
      if (text === '') {
        yield noText(file, state);
        continue;
      }
      if (state === 'partial' && extent === undefined) {
        yield atValue(file, ['text'], {
          reason: 'A partial text does not say which part is held',
          fix: 'add  extent: the abstract  (or what is held)',
        });
      }
      const actual = hashText(text);
      if (provenance.sha256 === undefined) {
        yield atValue(file, ['provenance'], {
          reason: NO_CHECKSUM,
          fix: `add under provenance:  sha256: ${actual}`,
        });
      } else if (provenance.sha256 !== actual) {
        yield atValue(file, ['provenance', 'sha256'], {
          reason: 'The text is not the text that was recorded',
          details: [`expected ${provenance.sha256}`, `found    ${actual}`],
          fix: `undo the change below the front matter; if it corrects the text after its original, write  sha256: ${actual}`,
        });
      }
    }
  },
};

/** Whether a file that does not fit its schema says that it holds a text, or a part of it; null where it says neither. */
function statedIn({ frontMatter }: ContentFile): string | null {
  const { value } = frontMatter;
  const state = typeof value === 'object' && value !== null && 'text' in value ? value.text : null;
  return state === 'held' || state === 'partial' ? state : null;
}

function noText(file: ContentFile, state: string): Report {
  return atValue(file, ['text'], {
    reason: `The file says  text: ${state}, but no text stands below the front matter`,
    fix: 'paste the text below the second “---”, or write  text: none',
  });
}
