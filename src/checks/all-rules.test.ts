import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { contentFrom, SOUND_FILES } from '../test/builders.ts';
import { RULES } from './all-rules.ts';
import { checkContent } from './check-content.ts';
import type { Rule } from './rule.ts';

const files = readdirSync(import.meta.dirname);
const modules = files.filter((file) => /^[^.]+\.ts$/.test(file));
const exported = await Promise.all(
  modules.map(async (file) => {
    const values = Object.values(
      (await import(/* @vite-ignore */ join(import.meta.dirname, file))) as Record<string, unknown>,
    );
    return values.filter(isRule).map((rule) => ({ file: basename(file, '.ts'), rule }));
  }),
);
const rules = exported.flat();

it('names each rule once', () => {
  const names = RULES.map(({ name }) => name);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it('names each rule as its file, one rule a file', () => {
  expect(rules.map(({ rule }) => rule.name)).toEqual(rules.map(({ file }) => file));
});

it('holds content to every rule of the folder', () => {
  const names = (list: readonly Rule[]) => list.map(({ name }) => name).sort();
  expect(names(RULES)).toEqual(names(rules.map(({ rule }) => rule)));
});

it('has a test beside every rule', () => {
  expect(RULES.map(({ name }) => `${name}.test.ts`).filter((file) => !files.includes(file))).toEqual([]);
});

it('says of every rule in a sentence what it protects', () => {
  expect(RULES.filter(({ protects }) => !/^[A-Z].+\.$/.test(protects))).toEqual([]);
});

it('passes content that is sound', () => {
  expect(checkContent(contentFrom(SOUND_FILES))).toEqual([]);
});

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'protects' in value && 'check' in value;
}
