import type { ClaimPreview, SourcePreview, TopicPreview } from '../views/previews.ts';

/**
 * Previews as fragments of HTML, one file for each page of a claim, source or topic. In a fragment stand the parts
 * of a preview: one with ids in it is shown for a link that names one of them, one with `data-whole` for a link to
 * the whole page, any other for both. There are no links in a preview: it can be looked at, not walked into.
 */
export function formatClaimPreview({ statement, standing, reason, evidence }: ClaimPreview): string {
  return [
    `<p class="preview-title">${statement}</p>`,
    `<p>${standingMark(standing.name, standing.label)} ${escapeText(reason)}</p>`,
    ...evidence.map(
      ({ id, relation, glyph, label, form, words, source }) =>
        `<div id="${id}" class="${relation} preview-${form}"><p class="label"><b>${glyph} ${label}</b> · ${escapeText(source)}` +
        `${form === 'finding' ? ' · in our words, text not held' : ''}</p><p>${words}</p></div>`,
    ),
  ].join('\n');
}

export function formatSourcePreview(source: SourcePreview): string {
  const { kind, shortTitle, title, authors, date, held, blocks } = source;
  return [
    `<p class="label">${escapeText([kind, shortTitle, date ?? 'date unknown'].join(' · '))}</p>`,
    ...(title === null ? [] : [`<p class="preview-title" data-whole>${escapeText(title)}</p>`]),
    `<p data-whole>${escapeText(authors)}</p>`,
    `<p class="label" data-whole>${escapeText(held)}</p>`,
    ...blocks.map((html) => `<div>${html}</div>`),
  ].join('\n');
}

export function formatTopicPreview({ title, question, standings }: TopicPreview): string {
  return [
    `<p class="label">${escapeText(title)}</p>`,
    `<p class="preview-title">${escapeText(question)}</p>`,
    `<p>${standings.map(({ name, label, count }) => standingMark(name, `${String(count)} ${label.toLowerCase()}`)).join(' ')}</p>`,
  ].join('\n');
}

function standingMark(name: string, words: string): string {
  return `<span class="standing standing-${name}"><span class="standing-sign"></span>${words}</span>`;
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
