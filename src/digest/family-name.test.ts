import { expect, it } from 'vitest';
import { divideName, familyName, isCollective } from './family-name.ts';

it.each([
  ['Ada Lovelace', 'Lovelace'],
  ['A.  B. Jelassi ', 'Jelassi'],
  ['Ludwig van der Waals', 'van der Waals'],
  ['Guy Van den Broeck', 'Van den Broeck'],
  ['Anton du Plessis', 'du Plessis'],
  ['Faisal bin Abdulaziz', 'bin Abdulaziz'],
  ['Leonardo da Vinci', 'da Vinci'],
  ['Simone de Beauvoir', 'de Beauvoir'],
  ['Andrea del Sarto', 'del Sarto'],
  ['Giuseppe di Lampedusa', 'di Lampedusa'],
  ['Pierre de la Rue', 'de la Rue'],
  ['Jean le Rond', 'le Rond'],
  ['Bernhard ten Brink', 'ten Brink'],
  ['Gerard ter Borch', 'ter Borch'],
  ['John von Neumann', 'von Neumann'],
  ['Yohanan ben Zakkai', 'ben Zakkai'],
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
  ['Oliver Wendell Holmes Sr.', 'Holmes'],
  ['Sammy Davis Jr', 'Davis'],
  ['Ken Griffey Sr', 'Griffey'],
  ['John Davison Rockefeller IV', 'Rockefeller'],
  ['Henry Ford II', 'Ford'],
  ['Naosuke Ii', 'Ii'],
  ['Maria dos Santos', 'dos Santos'],
  ['Karl zu Guttenberg', 'zu Guttenberg'],
  ['Ahmad ibn Hanbal', 'ibn Hanbal'],
  ['Santiago Ramón y Cajal', 'Ramón y Cajal'],
  ['Juan Antonio de Ortega y Gasset', 'de Ortega y Gasset'],
  ['Wei Zu Li', 'Li'],
  ['John Ronald Reuel Tolkien', 'Tolkien'],
])('of %s is %s', (name, family) => {
  expect(familyName({ name })).toBe(family);
});

it.each([
  ['A.  B. Jelassi', { given: 'A. B.', family: 'Jelassi', suffix: '' }],
  ['Ludwig van der Waals', { given: 'Ludwig', family: 'van der Waals', suffix: '' }],
  ['Robert Downey, Jr.', { given: 'Robert', family: 'Downey', suffix: 'Jr.' }],
  ['Henry van Dyke III', { given: 'Henry', family: 'van Dyke', suffix: 'III' }],
  ['DeepMind', { given: '', family: 'DeepMind', suffix: '' }],
  ['Gemini Team', { given: '', family: 'Gemini Team', suffix: '' }],
  ['Müller, Karl', { given: '', family: 'Müller, Karl', suffix: '' }],
  ['John Smith, PhD', { given: '', family: 'John Smith, PhD', suffix: '' }],
  ['Smith, John, Jr.', { given: '', family: 'Smith, John, Jr.', suffix: '' }],
  ['Ernst and Young', { given: '', family: 'Ernst and Young', suffix: '' }],
  ['Metin And', { given: 'Metin', family: 'And', suffix: '' }],
])('%s is divided into what is given, the family name, and what stands behind it', (name, parts) => {
  expect(divideName({ name })).toEqual(parts);
});

it.each(['European Commission', 'University of Toronto', 'Google DeepMind'])('divides no organisation: %s', (name) => {
  expect(divideName({ name, organisation: true })).toEqual({ given: '', family: name, suffix: '' });
  expect(isCollective({ name, organisation: true })).toBe(true);
});

it('divides a person whose name reads like that of an organisation, where the file says that it is none', () => {
  expect(divideName({ name: 'Hao AI', organisation: false })).toEqual({ given: 'Hao', family: 'AI', suffix: '' });
});

it.each([
  ['OpenAI', true],
  ['IBM', true],
  ['Gemini Team', true],
  ['Plato', false],
  ['王小云', false],
  ['Ada Lovelace', false],
  ['Ian McKay', false],
])('knows whether %s is an organisation', (name, is) => {
  expect(isCollective({ name })).toBe(is);
});
