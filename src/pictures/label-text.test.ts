import { describe, expect, it } from 'vitest';
import { plainTextOf } from '../markdown/plain-text.ts';
import { realGraph } from '../test/drawing.ts';
import { labelText } from './label-text.ts';

const SAMPLES = [
  'Plain words.',
  'An *emphasised* and a **strong** and an _underlined_ word.',
  'The loss falls as $n^{-1/2}$, up to `log` terms.',
  'A snake_case name, 2 \\* 3, and \\$5.',
  'Two  spaces\nand a line.',
];

describe('labelText', () => {
  it.each([...SAMPLES, ...[...realGraph().claims.values()].map(({ data }) => data.statement)])(
    'reads “%s” as the Markdown pipeline does',
    (markdown) => {
      expect(labelText(markdown)).toBe(plainTextOf(markdown));
    },
  );
});
