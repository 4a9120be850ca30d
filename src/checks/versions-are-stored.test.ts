import { describe, expect, it } from 'vitest';
import {
  CLAIM,
  claimFile,
  contentFrom,
  historyEntry,
  message,
  quotation,
  readAsUtf8,
  reportOf,
  SOUND_FILES,
  TOPIC,
  topicFile,
} from '../test/builders.ts';
import { checkContent } from './check-content.ts';
import { RECORD } from './record.ts';
import { versionsAreStored } from './versions-are-stored.ts';

const STORE = 'content/versions/a-claim.jsonl';
const first = contentFrom(SOUND_FILES).versions.get('a-claim')?.[0] ?? '';
const published = historyEntry();
const changed = historyEntry({ date: '2026-02-03', changed: ['statement'], why: 'It said too much.' });

it('accepts a claim whose versions are stored', () => {
  expect(reportOf(versionsAreStored, { [STORE]: `${first}\n` })).toBe('');
});

it('reports a claim that changed unsaid', () => {
  const files = { [CLAIM]: claimFile({ statement: 'A claim that says something else.' }), [STORE]: `${first}\n` };
  expect(reportOf(versionsAreStored, files)).toBe(message`
    content/claims/a-claim.md:12:3  The claim has changed since version 1, and its history does not say so  versions-are-stored
       expected an entry for each change of the statement, the kind, the evidence or the scope
       unless version 1 is not merged yet: then remove line 1 of content/versions/a-claim.jsonl, and run  npm run check -- --fix
       fix: add an entry to \`history\`:  - { date: YYYY-MM-DD, changed: [statement], why: "…" }
  `);
});

it.each([
  ['[kind]', { kind: 'opinion' }],
  ['[scope]', { body: 'It holds here alone.' }],
  ['[statement, evidence]', { statement: 'It is not so.', evidence: [quotation({ relation: 'mentions' })] }],
])('names what has changed unsaid: %s', (parts, claim) => {
  const files = { [CLAIM]: claimFile(claim), [STORE]: `${first}\n` };
  expect(reportOf(versionsAreStored, files)).toContain(`changed: ${parts}, why`);
});

it('says nothing of a history whose versions are stored under a name that is lost', () => {
  const moved = contentFrom({ ...SOUND_FILES, [CLAIM]: claimFile({ history: [published, changed] }) });
  const versions = new Map([['a-claim-of-old', [first]]]);
  const findings = (ledger: string) =>
    checkContent({ ...moved, versions, ledger }, [versionsAreStored]).map(({ reason }) => reason);
  expect(findings('/claims/a-claim-of-old/ 2026-01-02\n')).toEqual([]);
  expect(findings('')).toEqual([
    'The history tells of version 2, but version 1 is not stored',
    'Versions are stored of “a-claim-of-old”, and there is no such claim',
  ]);
});

it.each([
  ['names no source', quotation({ source: 'a-sauce' })],
  ['has words that do not stand in its source', quotation({ exact: 'the words of the sauce' })],
])('leaves evidence to another rule that %s, also beside other evidence', (_, evidence) => {
  for (const all of [[evidence], [quotation(), evidence]]) {
    const files = { [CLAIM]: claimFile({ evidence: all }), [STORE]: `${first}\n` };
    expect(reportOf(versionsAreStored, files)).toBe('');
  }
});

it('names the file of a renamed claim’s versions by its first name', () => {
  const renamed = claimFile({ statement: 'It is not so.', aliases: ['an-older-claim'] });
  const content = contentFrom({ ...SOUND_FILES, [CLAIM]: renamed });
  const versions = new Map([['an-older-claim', [first]]]);
  const [finding] = checkContent({ ...content, versions }, [versionsAreStored]);
  expect(finding?.details[1]).toContain('remove line 1 of content/versions/an-older-claim.jsonl');
});

it('asks for a new version to be stored', () => {
  const files = {
    [CLAIM]: claimFile({ statement: 'A claim that says something else.', history: [published, changed] }),
    [STORE]: `${first}\n`,
  };
  expect(reportOf(versionsAreStored, files)).toMatch(
    /^content\/claims\/a-claim\.md:12:3 {2}The newest version of the claim is not stored {2}versions-are-stored\n {3}fix: run {2}npm run check -- --fix/,
  );
});

it.each([
  ['published', `${first}\n`, 2],
  ['new', '', 1],
])('asks for one entry where the history of a %s claim tells of several versions at once', (_, lines, next) => {
  const scope = historyEntry({ date: '2026-02-04', changed: ['scope'], why: 'It said too little.' });
  const files = {
    [CLAIM]: claimFile({ statement: 'A claim that says something else.', history: [published, changed, scope] }),
    [STORE]: lines,
  };
  expect(reportOf(versionsAreStored, files)).toBe(message`
    content/claims/a-claim.md:12:3  The history tells of version 3, but version ${String(next)} is not stored  versions-are-stored
       what changes before the next version is stored is one version
       fix: join the entries of versions ${String(next)} to 3 into one that names all that changed; if one of them was published, restore its line in content/versions
  `);
});

it('reports a change that is told but was not made', () => {
  const files = { [CLAIM]: claimFile({ history: [published, changed] }), [STORE]: `${first}\n` };
  expect(reportOf(versionsAreStored, files)).toMatch(
    /^content\/claims\/a-claim\.md:16:5 {2}The history tells of version 2, but the claim says what it said before/,
  );
});

it('reports a history that does not name what changed', () => {
  const files = (changed: string[]) => ({
    [CLAIM]: claimFile({
      statement: 'It is not so.',
      body: 'Everywhere.',
      history: [published, historyEntry({ date: '2026-12-03', changed })],
    }),
    [STORE]: `${first}\n`,
  });
  expect(reportOf(versionsAreStored, files(['evidence', 'links']))).toBe(message`
    content/claims/a-claim.md:18:7  The statement and scope of the claim changed then, and the history does not say so  versions-are-stored
       fix: name it under \`changed\`, and say why:  changed: [evidence, links, statement, scope]
  `);
  expect(reportOf(versionsAreStored, files(['statement', 'scope']))).toContain('is not stored');
});

describe('an entry of a new version that stands before that of a stored one', () => {
  const second = first.replace('A claim is a sentence.', 'It is not so.');
  const kind = historyEntry({ date: '2026-11-28', changed: ['kind'], why: 'It is one.' });
  const statement = historyEntry({ date: '2026-11-29', changed: ['statement'], why: 'It said too much.' });
  const files = (...history: object[]) => ({
    [CLAIM]: claimFile({ statement: 'It is not so.', kind: 'opinion', history }),
    [STORE]: `${first}\n${second}\n`,
  });

  it('is to be put last, and the others stay as they are', () => {
    expect(reportOf(versionsAreStored, files(published, kind, statement))).toBe(message`
      content/claims/a-claim.md:16:5  The entry tells of version 3, and stands where that of version 2 was  versions-are-stored
         expected the entries of versions in the order in which they were stored
         fix: move the entry to the end of \`history\`, and date it 2026-11-29 or later
    `);
  });

  it('passes once that is done', () => {
    const moved = files(published, statement, { ...kind, date: '2026-11-29' });
    expect(reportOf(versionsAreStored, moved)).toContain('The newest version of the claim is not stored');
  });

  it('is not said of entries that tell of no change that was made, wherever they stand', () => {
    const scope = { ...kind, changed: ['scope'] };
    expect(reportOf(versionsAreStored, files(published, scope, statement))).toContain('changed: [scope, statement]');
  });
});

it('accepts a change of the kind that is told as one, and as nothing else', () => {
  const files = (...parts: string[]) => ({
    [CLAIM]: claimFile({ kind: 'opinion', history: [published, { ...changed, changed: parts }] }),
    [STORE]: `${first}\n`,
  });
  expect(reportOf(versionsAreStored, files('kind'))).toMatch(/^\S+ {2}The newest version of the claim is not stored/);
  expect(reportOf(versionsAreStored, files('statement'))).toContain(
    'The kind of the claim changed then, and the history does not say so',
  );
});

it.each(['links', 'standing'])('accepts an entry that changes only the %s', (change) => {
  const files = {
    [CLAIM]: claimFile({ history: [published, { ...changed, changed: [change] }] }),
    [STORE]: `${first}\n`,
  };
  expect(reportOf(versionsAreStored, files)).toBe('');
});

it('accepts the versions of a renamed claim under its first name', () => {
  const { versions, ...content } = contentFrom({ ...SOUND_FILES, [CLAIM]: claimFile({ aliases: ['an-older-claim'] }) });
  const renamed = { ...content, versions: new Map([['an-older-claim', versions.get('a-claim') ?? []]]) };
  expect(checkContent(renamed, [versionsAreStored])).toEqual([]);
});

it('reports a claim that takes the name of another, whose versions it would hide', () => {
  const files = { [CLAIM]: claimFile({ aliases: ['b-claim'] }), 'content/versions/b-claim.jsonl': `${first}\n` };
  expect(reportOf(versionsAreStored, files)).toBe(message`
    content/claims/a-claim.md:17:5  The versions of “b-claim” are stored beside those of this claim, so it was another  versions-are-stored
       its addresses would lead to versions that say what it never said
       fix: remove the alias, restore content/claims/b-claim.md, and withdraw it with this one as its \`successor\`
  `);
});

it('is all that is said of such a claim where others name the one that it took the name of', () => {
  const files = {
    ...SOUND_FILES,
    [CLAIM]: claimFile({ aliases: ['b-claim'] }),
    'content/claims/c-claim.md': claimFile({
      statement: 'Another claim.',
      links: [{ to: 'b-claim', type: 'refines', note: 'It is narrower.' }],
    }),
    [TOPIC]: topicFile({ body: 'See [it](../claims/b-claim.md).' }),
    'content/versions/b-claim.jsonl': `${first}\n`,
  };
  const rules = checkContent(contentFrom(files)).flatMap(({ rule, fix }) => (fix === RECORD ? [] : [rule]));
  expect(rules).toEqual(['versions-are-stored']);
});

it('reports versions of a claim that never was, which another of that name would get', () => {
  const store = 'content/versions/b-claim.jsonl';
  expect(reportOf(versionsAreStored, { [store]: `${first}\n` })).toBe(message`
    content/versions/b-claim.jsonl:1:1  Versions are stored of “b-claim”, and there is no such claim  versions-are-stored
       it never had an address: the ledger does not know it
       fix: remove the file; where a claim was renamed before it was published, name the file like the claim
  `);
});

it.each([
  ['whose address is lost', { 'content/permalinks.txt': '/claims/b-claim/ 2026-01-02\n' }],
  ['whose file is broken', { 'content/claims/b-claim.md': 'No front matter.' }],
  ['that has another name since', { [CLAIM]: claimFile({ aliases: ['b-claim'] }) }],
])('leaves versions of a claim alone %s', (_, files) => {
  const report = reportOf(versionsAreStored, { 'content/versions/b-claim.jsonl': `${first}\n`, ...files });
  expect(report).not.toContain('there is no such claim');
});

it('reports an entry of the history that was removed', () => {
  const files = { [CLAIM]: claimFile(), [STORE]: `${first}\n${first}\n` };
  expect(reportOf(versionsAreStored, files)).toBe(message`
    content/claims/a-claim.md:12:3  The history tells of one version, but two were published  versions-are-stored
       unless version 2 is not merged yet: then remove line 2 of content/versions/a-claim.jsonl, and what was entered with it in content/permalinks.txt
       fix: restore the entry that was removed
  `);
});

it.each([
  ['a byte order mark', '\uFEFFIts scope.'],
  ['a character that could not be read', 'Its sc\uFFFDpe.'],
])('does not say of a claim with %s that it has changed', (_, body) => {
  const files = { [CLAIM]: claimFile({ body }), [STORE]: `${first}\n` };
  expect(reportOf(versionsAreStored, files)).toBe('');
});

it('does not say of a history that lost an entry what its others leave untold', () => {
  const scope = historyEntry({ date: '2026-02-04', changed: ['scope'], why: 'It said too little.' });
  const second = first.replace('A claim is a sentence.', 'A claim was a sentence.');
  const files = { [CLAIM]: claimFile({ history: [published, scope] }), [STORE]: `${first}\n${second}\n${first}\n` };
  const report = reportOf(versionsAreStored, files);
  expect(report).toContain('The history tells of two versions, but three were published');
  expect(report).not.toContain('changed then');
});

it.each([
  ['no JSON', '{"statement"'],
  ['of another form', '{"statement":"A claim.","kind":"theorem","scope":"","evidence":"none"}'],
  ['with a key that leads elsewhere', '{"statement":"","kind":"theorem","scope":"","evidence":[],"__proto__":{}}'],
])('reports a stored line that is %s', (_, line) => {
  const files = { 'content/versions/an-older-claim.jsonl': `${line}\n` };
  expect(reportOf(versionsAreStored, files)).toBe(message`
    content/versions/an-older-claim.jsonl:1:1  A stored version cannot be read  versions-are-stored
       found  ${line}
       fix: restore the line; stored versions are written by  npm run check -- --fix  alone
  `);
});

it('reports a stored version of which no page could be made in time', () => {
  const line = first.replace('A claim is a sentence.', 'A'.repeat(64 * 1024 + 1));
  expect(reportOf(versionsAreStored, { [STORE]: `${line}\n` })).toContain('A stored version cannot be read');
});

it('says how a version is kept that git could not merge', () => {
  const files = { 'content/versions/an-older-claim.jsonl': '=======\n' };
  expect(reportOf(versionsAreStored, files)).toBe(message`
    content/versions/an-older-claim.jsonl:1:1  A stored version cannot be read  versions-are-stored
       found  =======
       fix: keep the lines that are published, take out the others and those that git wrote, then run  npm run check -- --fix
  `);
});

it('says once of a file that git could not merge how its versions are kept', () => {
  const files = {
    'content/versions/an-older-claim.jsonl': `${first}\n<<<<<<< HEAD\n${first}\n=======\n${first}\n>>>>>>> theirs\n`,
  };
  expect(reportOf(versionsAreStored, files)).toBe(message`
    content/versions/an-older-claim.jsonl:2:1  A stored version cannot be read  versions-are-stored
       found  <<<<<<< HEAD
       git’s other marks are on line 4, 6
       fix: keep the lines that are published, take out the others and those that git wrote, then run  npm run check -- --fix
  `);
});

it('does not say of a claim that git could not merge that it has changed unsaid', () => {
  const body = 'Its scope\n<<<<<<< HEAD\nhere.\n=======\nand limits.\n>>>>>>> theirs';
  expect(reportOf(versionsAreStored, { [CLAIM]: claimFile({ body }), [STORE]: `${first}\n` })).toBe('');
});

it('says of a claim nothing but that its stored versions cannot be read', () => {
  const lines = `${first}\n<<<<<<< HEAD\n${first}\n`;
  expect(reportOf(versionsAreStored, { [STORE]: lines })).toBe(message`
    content/versions/a-claim.jsonl:2:1  A stored version cannot be read  versions-are-stored
       found  <<<<<<< HEAD
       fix: keep the lines that are published, take out the others and those that git wrote, then run  npm run check -- --fix
  `);
});

it('says once how a file is restored that is saved in another encoding', () => {
  expect(reportOf(versionsAreStored, { [STORE]: readAsUtf8(`${first}\n${first}\n`) })).toBe(message`
    content/versions/a-claim.jsonl:1:1  The file is saved as UTF-16  versions-are-stored
       fix: restore it:  git checkout HEAD -- content/versions/a-claim.jsonl
  `);
});
