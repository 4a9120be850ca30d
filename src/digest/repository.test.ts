import { describe, expect, it } from 'vitest';
import { createRepositoryAddresses } from './repository.ts';

const repository = createRepositoryAddresses({ address: 'https://github.com/your-name/mesoscale', branch: 'main' });

describe('addresses on GitHub', () => {
  it('lead to the editor of a file', () => {
    expect(repository.editFile('content/claims/a-claim.md')).toBe(
      'https://github.com/your-name/mesoscale/edit/main/content/claims/a-claim.md',
    );
  });

  it('carry a new file whole, whatever is in it', () => {
    const text = '---\ntitle: "A & B = C? #1 + 50 %"\n---\n\n“Words” with $k$, ü and 😀.\n';
    const address = new URL(repository.newFile('content/sources/a-b.md', text));
    expect(address.origin + address.pathname).toBe('https://github.com/your-name/mesoscale/new/main');
    expect([...address.searchParams]).toEqual([
      ['filename', 'content/sources/a-b.md'],
      ['value', text],
    ]);
  });

  it('fill in the fields of a form for issues', () => {
    expect(repository.newIssue('dispute-claim', { claim: 'https://digest.example/claims/a-claim/' })).toBe(
      'https://github.com/your-name/mesoscale/issues/new?template=dispute-claim.yml&claim=https://digest.example/claims/a-claim/',
    );
    expect(repository.newIssue('damaged-text', { source: 'a-source', place: 'the 2nd & last line' })).toBe(
      'https://github.com/your-name/mesoscale/issues/new?template=damaged-text.yml&source=a-source&place=the%202nd%20%26%20last%20line',
    );
  });
});
