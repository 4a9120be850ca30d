import { site } from '../site.ts';

/** Whose the words of an export are: the address of a licence alone would say that it covers all of them. */
export const RIGHTS = `Our words: ${site.licences.prose.name}. Quoted words belong to their authors.`;
