import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Node, Renderer } from '@takumi-rs/core';

/** The site’s serif, and its letters that few texts have. */
const FONTS = { 'Mesoscale Serif': 'serif-roman.woff2', 'Mesoscale Serif More': 'serif-more.woff2' };

let ready: Promise<Renderer> | null = null;

/** Paints a tree of boxes and texts in the site’s own type as PNG. The same tree gives the same bytes. */
export async function paint(node: Node, size: { width: number; height: number }): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= prepare();
  const renderer = await ready;
  return new Uint8Array(await renderer.render(node, { ...size, format: 'png' }));
}

/** Takumi is read only where something is painted. */
async function prepare(): Promise<Renderer> {
  const { Renderer } = await import('@takumi-rs/core');
  const renderer = new Renderer();
  for (const [name, file] of Object.entries(FONTS))
    await renderer.registerFont({
      name,
      data: readFileSync(join(process.cwd(), 'public/fonts', file)),
      generic: 'serif',
    });
  return renderer;
}
