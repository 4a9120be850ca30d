import { expect, it } from 'vitest';
import { message, reportOf, SOURCE, sourceFile } from '../test/builders.ts';
import { identifiersAgree } from './identifiers-agree.ts';

const report = (names: object) => reportOf(identifiersAgree, { [SOURCE]: sourceFile({ kind: 'preprint', ...names }) });

it.each<[string, object]>([
  ['no identifier', {}],
  [
    'one paper in all three ways',
    {
      arxiv: '2401.00001v2',
      doi: '10.48550/arXiv.2401.00001',
      url: 'https://arxiv.org/pdf/2401.00001v1',
    },
  ],
  ['an old identifier in another spelling', { arxiv: 'math.GT/0309136', doi: '10.48550/arXiv.math/0309136' }],
  ['a DOI and an address of the venue', { arxiv: '2401.00001', doi: '10.1000/a', url: 'https://example.org/a' }],
])('accepts %s', (_, names) => {
  expect(report(names)).toBe('');
});

it('reports a DOI of another paper', () => {
  expect(report({ arxiv: '2401.00001', doi: '10.48550/arXiv.2401.00002' })).toBe(message`
    content/sources/a-source.md:13:6  \`arxiv\` and \`doi\` name two papers on arXiv  identifiers-agree
       arxiv names 2401.00001, doi names 2401.00002
       fix: open both, and correct the one that is not the paper whose text this is
  `);
});

it('reports the page of another paper, by what else names one', () => {
  expect(report({ arxiv: '2401.00001', url: 'https://arxiv.org/abs/2401.00002' })).toContain(
    'arxiv names 2401.00001, url names 2401.00002\n',
  );
  expect(report({ doi: '10.48550/arXiv.2401.00001', url: 'https://arxiv.org/abs/2401.00002' })).toContain(
    'doi names 2401.00001, url names 2401.00002\n',
  );
});
