import { describe, expect, it } from 'vitest';
import { checkContent } from '../../checks/check-content.ts';
import { contentFrom, SOUND_FILES, CLAIM, SOURCE, message } from '../../test/builders.ts';
import { checkDraft } from './check-draft.ts';
import { composeDraft, type Surroundings } from './draft-file.ts';

const PATHS = Object.keys(SOUND_FILES);
const AROUND: Surroundings = { today: '2026-11-25', paths: PATHS, read: (path) => SOUND_FILES[path] ?? null };
const compose = (form: Parameters<typeof composeDraft>[0], values: Record<string, string>) => {
  const draft = composeDraft(form, new Map(Object.entries(values)), AROUND);
  if (!draft) throw new Error('There is no draft');
  return draft;
};

const PIECE = {
  'evidence.0.form': 'quotation',
  'evidence.0.source': 'a-source',
  'evidence.0.exact': 'words of the source',
  'evidence.0.relation': 'qualifies',
  'evidence.0.note': 'It limits it.',
};
const NEW_CLAIM = {
  statement: 'Another claim is a sentence too.',
  kind: 'conceptual',
  'topics.0': 'a-topic',
  scope: 'It stops here. It goes no further.',
  ...PIECE,
};
const NEW_SOURCE = {
  kind: 'preprint',
  title: 'On structure',
  shortTitle: 'Your-name 2026',
  authors: 'Your Name (@your-name)\nAnother Name\nAn Institute of Names (organisation)',
  url: 'https://a.example/paper',
  arxiv: '2402.11337v2',
  text: 'partial',
  extent: 'the abstract',
  body: 'Structure is what is left.',
  'provenance.from': 'The author’s page.',
  'provenance.recorded': '2026-11-24',
  'doubts.0.about': 'published',
  'doubts.0.level': 'unknown',
};

describe('a draft', () => {
  it('of evidence is the claim’s file with one more piece, and with what its history owes', () => {
    const { path, text, before } = compose('evidence', { claim: 'a-claim', ...PIECE });
    expect([path, before]).toEqual([CLAIM, 1]);
    const original = SOUND_FILES[CLAIM]?.split('\n') ?? [];
    expect(text.split('\n').filter((line) => !original.includes(line))).toEqual([
      '    relation: qualifies',
      '    exact: words of the source',
      '    note: It limits it.',
      '  - date: 2026-11-25',
      '    changed: [evidence]',
      '    why: Evidence from a-source added.',
    ]);
  });

  it('of evidence is none where the claim is not there', () => {
    expect(composeDraft('evidence', new Map(Object.entries(PIECE)), AROUND)).toBeNull();
    expect(composeDraft('evidence', new Map(Object.entries({ claim: 'no-claim', ...PIECE })), AROUND)).toBeNull();
  });

  it('of a claim is a new file, named after its statement', () => {
    expect(compose('claim', NEW_CLAIM)).toEqual({
      collection: 'claims',
      path: 'content/claims/another-claim-sentence-too.md',
      was: null,
      before: 0,
      text: `${message`
        ---
        statement: Another claim is a sentence too.
        kind: conceptual
        topics: [a-topic]
        evidence:
          - source: a-source
            relation: qualifies
            exact: words of the source
            note: It limits it.
        history:
          - date: 2026-11-25
            changed: [published]
            why: First published.
        ---

        It stops here.
        It goes no further.
      `}\n`,
    });
  });

  it('of a source says null where nothing is known, and has the checksum of its text', () => {
    const { path, text } = compose('source', NEW_SOURCE);
    expect(path).toBe('content/sources/arxiv-2402-11337.md');
    expect(text).toContain(
      '  - name: Your Name\n    handle: "@your-name"\n  - name: Another Name\n  - name: An Institute of Names\n    organisation: true\n',
    );
    expect(text).toContain('published: null\n');
    expect(text).toMatch(/^ {2}sha256: [0-9a-f]{64}$/m);
  });

  it.each([
    ['evidence', { claim: 'a-claim', ...PIECE }],
    ['claim', NEW_CLAIM],
    ['source', NEW_SOURCE],
  ] as const)('of %s that is finished passes the rules in the browser', (form, values) => {
    expect(checkDraft(compose(form, values), AROUND)).toEqual([]);
  });

  it.each([
    ['claim', NEW_CLAIM],
    ['source', NEW_SOURCE],
  ] as const)('of a %s passes every rule of the build once it is recorded', (form, values) => {
    const { path, text } = compose(form, values);
    expect(checkContent(contentFrom({ ...SOUND_FILES, [path]: text }))).toEqual([]);
  });
});

describe('the check of a draft', () => {
  const about = (form: Parameters<typeof composeDraft>[0], values: Record<string, string>) =>
    checkDraft(compose(form, values), AROUND).map((finding) => [finding.about, finding.reason]);

  it('names what is not filled in', () => {
    expect(about('claim', { 'evidence.0.form': 'quotation' })).toEqual([
      [['statement'], '`statement` is left to do'],
      [['kind'], '`kind` is left to do'],
      [['topics', 0], '`topics[1]` is left to do'],
      [['evidence', 0, 'source'], '`evidence[1].source` is left to do'],
      [['evidence', 0, 'relation'], '`evidence[1].relation` is left to do'],
      [['evidence', 0, 'exact'], '`evidence[1].exact` is left to do'],
      [['evidence', 0, 'note'], '`evidence[1].note` is left to do'],
      [null, 'A line is left to do'],
    ]);
    expect(about('source', { text: 'none' })).toEqual([
      [['kind'], '`kind` is left to do'],
      [['shortTitle'], '`shortTitle` is left to do'],
      [['summary'], '`summary` is left to do'],
      [['provenance', 'from'], '`provenance.from` is left to do'],
    ]);
  });

  it('looks words up in the source, and says what comes closest', () => {
    const [finding] = checkDraft(
      compose('evidence', { claim: 'a-claim', ...PIECE, 'evidence.0.exact': 'words of a source' }),
      AROUND,
    );
    expect(finding).toMatchObject({
      about: ['evidence', 1, 'exact'],
      reason: 'Quotation not found in source a-source',
      details: ['expected words that the source contains; the closest are', '  "words of the source."'],
    });
  });

  it('misses the text of a source together with all else that is missing or wrong', () => {
    const empty = [['text'], 'The file says  text: held, but no text stands below the front matter'];
    expect(about('source', { text: 'held' })).toEqual([
      [['kind'], '`kind` is left to do'],
      [['shortTitle'], '`shortTitle` is left to do'],
      empty,
      [['provenance', 'from'], '`provenance.from` is left to do'],
    ]);
    expect(about('source', { ...NEW_SOURCE, text: 'held', body: '', published: 'yesterday' })).toEqual([
      [['published'], 'published does not have the right form'],
      empty,
    ]);
  });

  it('knows references that lead nowhere, and what was meant', () => {
    const [finding] = checkDraft(compose('claim', { ...NEW_CLAIM, 'evidence.0.source': 'a-sorce' }), AROUND);
    expect(finding).toMatchObject({
      about: ['evidence', 0, 'source'],
      reason: 'There is no source “a-sorce”',
      fix: 'did you mean “a-source”?',
    });
  });

  it('refuses a name that is taken, or that is none', () => {
    expect(about('claim', { ...NEW_CLAIM, id: 'a-claim' })).toEqual([[[], 'Two files have one id']]);
    expect(about('claim', { ...NEW_CLAIM, id: 'A Claim' })).toEqual([[[], 'The file name “A Claim” is not an id']]);
  });

  it('does not mind files that are there and were not fetched', () => {
    const around = { ...AROUND, read: () => null };
    const draft = compose('claim', NEW_CLAIM);
    expect(checkDraft(draft, around)).toEqual([]);
    expect(checkDraft({ ...draft, path: CLAIM }, around).map(({ reason }) => reason)).toEqual([
      'Two files have one id',
    ]);
  });

  it('finds a source that is there under another name', () => {
    const values = { ...NEW_SOURCE, kind: 'essay', url: 'https://a.example/essay', id: 'another-name' };
    const twin: Record<string, string> = {
      ...SOUND_FILES,
      [SOURCE]: (SOUND_FILES[SOURCE] ?? '').replace('url: null', 'url: http://www.a.example/essay/'),
    };
    const around = { ...AROUND, read: (path: string) => twin[path] ?? null };
    expect(checkDraft(compose('source', values), around)).toMatchObject([
      { about: ['url'], reason: 'Another source has the same address' },
    ]);
  });
});
