import { expect, it } from 'vitest';
import type { Finding } from '../checks/finding.ts';
import { message } from '../test/builders.ts';
import { formatFindings } from './text.ts';

const FINDING: Finding = {
  rule: 'quotation-matches-source',
  file: 'content/claims/a-claim.md',
  line: 14,
  column: 12,
  reason: 'Quotation not found in source a-source',
  details: ['expected words that the source contains; the closest are', '  "the words"'],
  fix: 'paste those words as `exact`',
};

it('starts with a place that editors and terminals can open, then reason and rule', () => {
  expect(formatFindings([FINDING])).toBe(message`
    content/claims/a-claim.md:14:12  Quotation not found in source a-source  quotation-matches-source
       expected words that the source contains; the closest are
         "the words"
       fix: paste those words as \`exact\`
  `);
});

it('leaves out details where there are none, and puts a blank line between findings, in their order', () => {
  const bare = { ...FINDING, details: [] };
  expect(formatFindings([bare, { ...bare, line: 2 }])).toBe(message`
    content/claims/a-claim.md:14:12  Quotation not found in source a-source  quotation-matches-source
       fix: paste those words as \`exact\`

    content/claims/a-claim.md:2:12  Quotation not found in source a-source  quotation-matches-source
       fix: paste those words as \`exact\`
  `);
});

it('says nothing where nothing is wrong', () => {
  expect(formatFindings([])).toBe('');
});
