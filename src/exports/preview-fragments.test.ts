import { describe, expect, it } from 'vitest';
import { formatClaimPreview, formatSourcePreview, formatTopicPreview } from './preview-fragments.ts';

describe('a fragment for previews', () => {
  it('of a claim has its statement and standing for every link, and each piece of evidence under its id', () => {
    const html = formatClaimPreview({
      statement: 'It <em>stands</em>.',
      standing: { name: 'supported', label: 'Supported, qualified' },
      reason: 'One origin supports it & more.',
      evidence: [
        {
          id: 'e-1',
          relation: 'supports',
          glyph: '+',
          label: 'supports',
          form: 'quotation',
          words: 'words',
          source: 'A < B',
        },
        { id: 'e-2', relation: 'disputes', glyph: '−', label: 'disputes', form: 'finding', words: 'ours', source: 'C' },
      ],
    });
    expect(html.split('\n')).toEqual([
      '<p class="preview-title">It <em>stands</em>.</p>',
      '<p><span class="standing standing-supported"><span class="standing-sign"></span>Supported, qualified</span> One origin supports it &amp; more.</p>',
      '<div id="e-1" class="supports preview-quotation"><p class="label"><b>+ supports</b> · A &lt; B</p><p>words</p></div>',
      '<div id="e-2" class="disputes preview-finding"><p class="label"><b>− disputes</b> · C · in our words, text not held</p><p>ours</p></div>',
    ]);
  });

  it('of a source has its kind, name and date for every link, the rest for the whole, and its blocks', () => {
    const source = {
      kind: 'Post',
      shortTitle: 'A <post>',
      title: 'On <b>',
      authors: 'Ada',
      date: null,
      held: 'Text held',
    };
    expect(formatSourcePreview({ ...source, blocks: ['<p>text</p>'] }).split('\n')).toEqual([
      '<p class="label">Post · A &lt;post> · date unknown</p>',
      '<p class="preview-title" data-whole>On &lt;b></p>',
      '<p data-whole>Ada</p>',
      '<p class="label" data-whole>Text held</p>',
      '<div><p>text</p></div>',
    ]);
    expect(formatSourcePreview({ ...source, title: null, blocks: [] })).not.toContain('preview-title');
  });

  it('of a topic has its question and how its claims stand', () => {
    const standings = [{ name: 'open' as const, label: 'Open', count: 2 }];
    expect(formatTopicPreview({ title: 'T', question: 'Why?', standings }).split('\n')).toEqual([
      '<p class="label">T</p>',
      '<p class="preview-title">Why?</p>',
      '<p><span class="standing standing-open"><span class="standing-sign"></span>2 open</span></p>',
    ]);
  });
});
