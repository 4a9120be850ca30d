import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { RULES } from './all-rules.ts';

const page = readFileSync('.github/CHECKS.md', 'utf8').replace(/\s+/g, ' ');

it.each(RULES.map(({ name, protects }) => [name, protects]))(
  '%s has a section that says what it protects',
  (name, protects) => {
    expect(page).toContain(
      `## ${name} Protects: ${(protects.charAt(0).toLowerCase() + protects.slice(1)).replace(/\s+/g, ' ')}`,
    );
  },
);
