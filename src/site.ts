/** The only place to change to make this digest your own. */
export const site = {
  name: 'Mesoscale',
  tagline: 'A research digest, claim by claim',
  question: 'Can anyone say in advance what a trained model will be good at?',
  description:
    'A static research digest on one question: can anyone say in advance what a trained model will be good at? Every claim is tied to its sources: to their exact words where we hold the text, to a marked paraphrase where we do not.',
  language: 'en',
  /** Where the site lives, for absolute addresses; a build can name another with --site. */
  address: 'https://mesoscale.example',
  /** Who can be cited as its author. */
  author: 'Contributors to Mesoscale',
  /** First part of the ids of feed entries (RFC 4151). Never changes, even where the address does. */
  tagAuthority: 'mesoscale.example,2026',
  licences: {
    prose: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
  },
} as const;
