import { describe, expect, it } from 'vitest';
import { CLAIM, claimFile, message, reportOf } from '../test/builders.ts';
import { linksAreConsistent } from './links-are-consistent.ts';

const OTHER = 'content/claims/b-claim.md';
const links = (to: string, types: string[]) =>
  claimFile({ links: types.map((type) => ({ to, type, note: 'For a reason.' })) });
const report = (forth: string[], back: string[] = []) =>
  reportOf(linksAreConsistent, { [CLAIM]: links('b-claim', forth), [OTHER]: links('a-claim', back) });

it.each([
  ['one link', ['supports'], []],
  ['different links one way', ['refines', 'in-tension-with'], []],
  ['claims that support each other', ['supports'], ['supports']],
  ['a claim that refines what supports it', ['refines'], ['supports']],
])('accepts %s', (_, forth, back) => {
  expect(report(forth, back)).toBe('');
});

it('accepts a claim that is refined in two ways', () => {
  const files = { [CLAIM]: links('c-claim', ['refines']), [OTHER]: links('c-claim', ['refines']) };
  expect(reportOf(linksAreConsistent, { ...files, 'content/claims/c-claim.md': claimFile() })).toBe('');
});

it.each(['supports', 'answers', 'in-tension-with'])('accepts a circle that a link “%s” closes', (other) => {
  const files = { [CLAIM]: links('b-claim', ['refines']), [OTHER]: links('c-claim', [other]) };
  const circle = { ...files, 'content/claims/c-claim.md': links('a-claim', ['refines']) };
  expect(reportOf(linksAreConsistent, circle)).toBe('');
});

describe('reports', () => {
  it('claims that refine one another in a circle, at each step of it', () => {
    const files = { [CLAIM]: links('b-claim', ['refines']), [OTHER]: links('c-claim', ['refines']) };
    const circle = { ...files, 'content/claims/c-claim.md': links('a-claim', ['refines']) };
    const reports = reportOf(linksAreConsistent, circle).split('\n\n');
    expect(reports).toHaveLength(3);
    expect(reports[0]).toBe(message`
      content/claims/a-claim.md:17:5  The claims refine one another in a circle  links-are-consistent
         a-claim → b-claim → c-claim → a-claim
         fix: remove the link from the claim that is the less exact one
    `);
  });

  it('claims that are to replace one another', () => {
    const withdrawn = { date: '2026-12-01', why: 'It was wrong.' };
    const files = {
      [CLAIM]: claimFile({ withdrawn: { ...withdrawn, successor: 'b-claim' } }),
      [OTHER]: claimFile({ withdrawn: { ...withdrawn, successor: 'a-claim' } }),
    };
    expect(reportOf(linksAreConsistent, files).split('\n\n')[0]).toBe(message`
      content/claims/a-claim.md:19:14  The claims are withdrawn for one another in a circle  links-are-consistent
         a-claim → b-claim → a-claim
         fix: name the claim that stands, or remove \`successor\`
    `);
  });

  it('a claim that is to replace itself', () => {
    const claim = claimFile({ withdrawn: { date: '2026-12-01', why: 'It was wrong.', successor: 'a-claim' } });
    expect(reportOf(linksAreConsistent, { [CLAIM]: claim })).toBe(message`
      content/claims/a-claim.md:19:14  The claim is withdrawn for itself  links-are-consistent
         fix: name the claim that replaces it, or remove \`successor\`
    `);
  });

  it('a claim that is linked to itself', () => {
    expect(reportOf(linksAreConsistent, { [CLAIM]: links('a-claim', ['refines']) })).toBe(message`
      content/claims/a-claim.md:17:9  The claim is linked to itself  links-are-consistent
         fix: name another claim, or remove the link
    `);
  });

  it('a link that stands twice', () => {
    expect(report(['refines', 'refines'])).toBe(message`
      content/claims/a-claim.md:20:5  The link “refines” between these claims stands twice  links-are-consistent
         the other is at content/claims/a-claim.md:17
         fix: keep the one that is right
    `);
  });

  it('a tension that is written from both ends', () => {
    expect(report(['in-tension-with'], ['in-tension-with'])).toBe(message`
      content/claims/b-claim.md:17:5  The link “in-tension-with” between these claims stands twice  links-are-consistent
         the other is at content/claims/a-claim.md:17
         fix: keep the one that is right
    `);
  });

  it('claims that each refine the other', () => {
    expect(report(['refines'], ['refines'])).toBe(message`
      content/claims/b-claim.md:17:5  Two claims cannot each be the one that “refines” the other  links-are-consistent
         the other is at content/claims/a-claim.md:17
         fix: keep the one that is right
    `);
  });

  it('claims that each answer the other', () => {
    expect(report(['answers'], ['answers'])).toBe(message`
      content/claims/b-claim.md:17:5  Two claims cannot each be the one that “answers” the other  links-are-consistent
         the other is at content/claims/a-claim.md:17
         fix: keep the one that is right
    `);
  });

  it('support and tension between the same claims', () => {
    expect(report(['supports'], ['in-tension-with'])).toBe(message`
      content/claims/b-claim.md:17:5  One link says that one of these claims supports the other, another that they are in tension  links-are-consistent
         the other is at content/claims/a-claim.md:17
         fix: keep the one that is right
    `);
  });
});
