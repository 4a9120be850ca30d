/** The only place to change to make this digest your own. */
export const site = {
  name: 'Mesoscale',
  tagline: 'A research digest, claim by claim',
  question: 'Can anyone say in advance what a trained model will be good at?',
  description:
    'A static research digest on one question: can anyone say in advance what a trained model will be good at? Every claim is tied to the exact words of its sources.',
  language: 'en',
  licences: {
    prose: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
  },
} as const;
