import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = dirname(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'));

/** KaTeX’s style sheet, with woff2 fonts alone, and those fonts; names relative to the style sheet’s folder. */
export function katexFiles(): { name: string; body: Uint8Array<ArrayBuffer> }[] {
  const css = readFileSync(join(folder, 'katex.min.css'), 'utf8').replace(
    /,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g,
    '',
  );
  const fonts = readdirSync(join(folder, 'fonts')).filter((name) => name.endsWith('.woff2'));
  return [
    { name: 'katex.min.css', body: new TextEncoder().encode(css) },
    ...fonts
      .sort()
      .map((name) => ({ name: `fonts/${name}`, body: new Uint8Array(readFileSync(join(folder, 'fonts', name))) })),
  ];
}
