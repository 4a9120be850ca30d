import { expect, it } from 'vitest';
import type { Finding } from '../checks/finding.ts';
import { formatAnnotations } from './github.ts';

const FINDING: Finding = {
  rule: 'quotation-matches-source',
  file: 'content/claims/a-claim.md',
  line: 14,
  column: 12,
  reason: 'Quotation not found in source a-source',
  details: ['the closest are', '  "the words"'],
  fix: 'paste those words as `exact`',
};

it('puts each finding at its file, line and column, with its rule as the title', () => {
  expect(formatAnnotations([FINDING, { ...FINDING, line: 2, details: [] }])).toBe(
    '::error file=content/claims/a-claim.md,line=14,col=12,title=quotation-matches-source::Quotation not found in source a-source%0Athe closest are%0A  "the words"%0Afix: paste those words as `exact`\n' +
      '::error file=content/claims/a-claim.md,line=2,col=12,title=quotation-matches-source::Quotation not found in source a-source%0Afix: paste those words as `exact`',
  );
});

it('escapes what would end a command or a property, so that content can give the runner no orders', () => {
  const hostile = {
    ...FINDING,
    file: 'content/a,b:c%\n.md',
    reason: '50 %\r\n::add-mask::x',
    details: [],
    fix: 'a%0Ab',
  };
  expect(formatAnnotations([hostile])).toBe(
    '::error file=content/a%2Cb%3Ac%25%0A.md,line=14,col=12,title=quotation-matches-source::50 %25%0D%0A::add-mask::x%0Afix: a%250Ab',
  );
});

it('says nothing where nothing is wrong', () => {
  expect(formatAnnotations([])).toBe('');
});
