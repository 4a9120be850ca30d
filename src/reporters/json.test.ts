import { expect, it } from 'vitest';
import type { Finding } from '../checks/finding.ts';
import { message } from '../test/builders.ts';
import { formatFindingsAsJson } from './json.ts';

const FINDING: Finding = {
  fix: 'paste “those” words',
  details: ['the closest are', '  "the words"'],
  reason: 'Quotation not found',
  column: 12,
  line: 14,
  file: 'content/claims/a-claim.md',
  rule: 'quotation-matches-source',
};

it('lists findings with the same keys in the same order', () => {
  expect(formatFindingsAsJson([FINDING])).toBe(message`
    {
      "findings": [
        {
          "rule": "quotation-matches-source",
          "file": "content/claims/a-claim.md",
          "line": 14,
          "column": 12,
          "reason": "Quotation not found",
          "details": [
            "the closest are",
            "  \\"the words\\""
          ],
          "fix": "paste “those” words"
        }
      ]
    }
  `);
});

it('has an empty list where nothing is wrong', () => {
  expect(formatFindingsAsJson([])).toBe('{\n  "findings": []\n}');
});
