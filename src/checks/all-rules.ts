import { aliasesAreFree } from './aliases-are-free.ts';
import { claimHasEvidence } from './claim-has-evidence.ts';
import { directivesAreKnown } from './directives-are-known.ts';
import { filesAreInTheirPlace } from './files-are-in-their-place.ts';
import { filesAreWithinBounds } from './files-are-within-bounds.ts';
import { frontMatterIsValid } from './front-matter-is-valid.ts';
import { historyIsInOrder } from './history-is-in-order.ts';
import { identifiersAgree } from './identifiers-agree.ts';
import { idsAreUniqueAndWellFormed } from './ids-are-unique-and-well-formed.ts';
import { lettersAreOfOneAlphabet } from './letters-are-of-one-alphabet.ts';
import { linksAreConsistent } from './links-are-consistent.ts';
import { lostListIsMarked } from './lost-list-is-marked.ts';
import { markdownLinksResolve } from './markdown-links-resolve.ts';
import { mathematicsTypesets } from './mathematics-typesets.ts';
import { mergesAreFinished } from './merges-are-finished.ts';
import { noInvisibleCharacters } from './no-invisible-characters.ts';
import { noRawHtml } from './no-raw-html.ts';
import { nothingIsLeftToDo } from './nothing-is-left-to-do.ts';
import { originsHaveNoCycle } from './origins-have-no-cycle.ts';
import { ourWordsAreNotStruck } from './our-words-are-not-struck.ts';
import { permalinksAreKept } from './permalinks-are-kept.ts';
import { provenanceIsComplete } from './provenance-is-complete.ts';
import { quotationMatchesSource } from './quotation-matches-source.ts';
import { referencesResolve } from './references-resolve.ts';
import type { Rule } from './rule.ts';
import { sourcesAreDistinct } from './sources-are-distinct.ts';
import { topicsHaveClaims } from './topics-have-claims.ts';
import { versionsAreStored } from './versions-are-stored.ts';
import { wordsAreHeld } from './words-are-held.ts';

/** What content is held to before its addresses and versions are recorded; from the file to the graph. */
export const RULES_BEFORE_RECORDING: readonly Rule[] = [
  filesAreInTheirPlace,
  filesAreWithinBounds,
  mergesAreFinished,
  frontMatterIsValid,
  nothingIsLeftToDo,
  idsAreUniqueAndWellFormed,
  noInvisibleCharacters,
  lettersAreOfOneAlphabet,
  noRawHtml,
  ourWordsAreNotStruck,
  directivesAreKnown,
  mathematicsTypesets,
  markdownLinksResolve,
  referencesResolve,
  provenanceIsComplete,
  lostListIsMarked,
  identifiersAgree,
  sourcesAreDistinct,
  originsHaveNoCycle,
  wordsAreHeld,
  quotationMatchesSource,
  claimHasEvidence,
  linksAreConsistent,
  historyIsInOrder,
  topicsHaveClaims,
  aliasesAreFree,
];

/** Every rule that content is held to. */
export const RULES: readonly Rule[] = [...RULES_BEFORE_RECORDING, versionsAreStored, permalinksAreKept];
