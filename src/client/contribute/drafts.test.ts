import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropDraft, keepDraft, otherDrafts, putAside, resumeDraft } from './drafts.ts';

/** As the Web Storage of a browser, in what is used of it. */
class FakeStorage {
  readonly #items = new Map<string, string>();
  getItem = (key: string) => this.#items.get(key) ?? null;
  setItem = (key: string, value: string) => void this.#items.set(key, value);
  removeItem = (key: string) => void this.#items.delete(key);
}

/** A tab of the browser; what is called in it reads and writes its own storage, and the one that all tabs share. */
function openTab() {
  const storage = new FakeStorage();
  const inTab = <T>(act: () => T): T => {
    vi.stubGlobal('sessionStorage', storage);
    return act();
  };
  return {
    resume: () => inTab(() => resumeDraft('claim').get('statement')),
    others: () => inTab(() => otherDrafts('claim').map((draft) => draft.get('statement'))),
    write: (statement: string) => {
      inTab(() => {
        keepDraft('claim', new Map([['statement', statement]]));
      });
    },
    putAside: (statement: string) => {
      inTab(() => {
        putAside('claim', new Map([['statement', statement]]));
      });
    },
    clear: () => {
      inTab(() => {
        dropDraft('claim');
      });
    },
  };
}

beforeEach(() => vi.stubGlobal('localStorage', new FakeStorage()));
afterEach(() => vi.unstubAllGlobals());

describe('the draft of a form', () => {
  it('is gone on with after a reload, and in a tab that is opened later', () => {
    const tab = openTab();
    tab.write('One.');
    expect([tab.resume(), openTab().resume(), tab.others()]).toEqual(['One.', 'One.', []]);
  });

  it('stays that of its tab where another tab writes, and each is offered to the other', () => {
    const [one, two] = [openTab(), openTab()];
    for (const tab of [one, two]) tab.resume();
    one.write('One.');
    two.write('Two.');
    expect(two.others()).toEqual(['One.']);
    expect([one.resume(), one.others()]).toEqual(['One.', ['Two.']]);
    expect([two.resume(), two.others()]).toEqual(['Two.', ['One.']]);
  });

  it('is kept once, however often two tabs write in turn', () => {
    const [one, two] = [openTab(), openTab()];
    one.write('One');
    expect(two.resume()).toBe('One');
    for (const text of ['a', 'b', 'c']) {
      two.write(`Two ${text}`);
      one.write(`One ${text}`);
    }
    expect([one.others(), two.others()]).toEqual([['Two c'], []]);
    expect(openTab().resume()).toBe('One c');
  });

  it('makes no room for that of a tab in which nobody writes', () => {
    const [one, two] = [openTab(), openTab()];
    two.write('Two.');
    one.write('One.');
    two.write('Two.');
    expect([openTab().resume(), one.others(), two.others()]).toEqual(['One.', ['Two.'], []]);
  });

  it('is gone when it is cleared, also where it was put aside, and no other with it', () => {
    const [one, two] = [openTab(), openTab()];
    one.write('One.');
    two.write('Two.');
    one.clear();
    expect([openTab().resume(), one.others()]).toEqual(['Two.', []]);
    two.clear();
    expect(openTab().resume()).toBeUndefined();
  });

  it('can make room for one that the same tab goes on with', () => {
    const tab = openTab();
    tab.write('One.');
    tab.write('Two.');
    tab.putAside('One.');
    expect([tab.resume(), tab.others()]).toEqual(['Two.', ['One.']]);
  });
});

describe('where the browser keeps nothing', () => {
  it('there are no drafts, and no error', () => {
    vi.stubGlobal('localStorage', undefined);
    const tab = openTab();
    tab.write('One.');
    tab.putAside('Two.');
    expect([openTab().resume(), tab.others()]).toEqual([undefined, []]);
    tab.clear();
  });
});
