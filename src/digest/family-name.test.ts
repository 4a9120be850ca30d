import { expect, it } from 'vitest';
import { familyName } from './family-name.ts';

it.each([
  ['Ada Lovelace', 'Lovelace'],
  ['A.  B. Jelassi ', 'Jelassi'],
  ['Ludwig van der Waals', 'van der Waals'],
  ['Guy Van den Broeck', 'Van den Broeck'],
  ['Anton du Plessis', 'du Plessis'],
  ['Faisal bin Abdulaziz', 'bin Abdulaziz'],
  ['Wen Bin Li', 'Li'],
  ['Quoc V. Le', 'Le'],
  ['Van Gogh', 'Gogh'],
  ['DeepMind', 'DeepMind'],
  ['Gemini Team', 'Gemini Team'],
  ['The ATLAS  Collaboration', 'The ATLAS Collaboration'],
  ['Mistral AI', 'Mistral AI'],
  ['Hao Ai', 'Ai'],
  ['Martin Luther King Jr.', 'King'],
  ['Robert Downey, Jr.', 'Downey'],
  ['Henry van Dyke III', 'van Dyke'],
])('of %s is %s', (name, family) => {
  expect(familyName(name)).toBe(family);
});
