import { hashText } from '../digest/content-id.ts';
import { findFrontMatter } from '../load/front-matter.ts';
import { heldText } from '../markdown/held-text.ts';
import { appendToList } from './append-to-list.ts';
import { setValue } from './set-value.ts';

/** A text that takes the place of the one that is held, and what the file is to say of it. */
export interface NewText {
  /** In Markdown, word for word. */
  body: string;
  extent: string;
  licence: string | null;
  /** Where it was taken from, in words, and on which day, YYYY-MM-DD. */
  from: string;
  recorded: string;
  /** arXiv identifier with the version that the text is from. */
  arxiv?: string | undefined;
  /** What the file said of where its facts are from. */
  before: string;
}

/**
 * The text of a source’s file with another body, and with everything in its front matter that speaks of
 * the body. The rest of the file stays as it is; where its facts are from moves to `notes`.
 * Throws where the file has no front matter that can be read.
 */
export function replaceText(sourceFile: string, text: NewText): string {
  const span = findFrontMatter(sourceFile);
  if (span === null) throw new Error('The source’s file has no front matter');
  let yaml = sourceFile.slice(span.start, span.end);
  if (text.arxiv !== undefined) yaml = setValue(yaml, ['arxiv'], text.arxiv, 'url');
  yaml = setValue(yaml, ['text'], 'partial', 'url');
  yaml = setValue(yaml, ['extent'], text.extent, 'text');
  yaml = setValue(yaml, ['licence'], text.licence, 'extent');
  yaml = setValue(yaml, ['provenance', 'sha256'], hashText(heldText(text.body)));
  yaml = setValue(yaml, ['provenance', 'recorded'], text.recorded, 'sha256');
  yaml = setValue(yaml, ['provenance', 'from'], text.from, 'recorded');
  if (text.before !== text.from)
    yaml = appendToList(yaml, 'notes', `Before ${text.recorded} the file said of where it is from: “${text.before}”`);
  return `${sourceFile.slice(0, span.start)}${yaml}${sourceFile.slice(span.end, span.body).trimEnd()}\n\n${text.body.trim()}\n`;
}
