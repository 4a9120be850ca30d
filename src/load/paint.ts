import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Renderer, type Node } from '@takumi-rs/core';

const FONT = 'public/fonts/serif-roman.woff2';

let ready: Promise<Renderer> | null = null;

/** Paints a tree of boxes and texts in the site’s own type as PNG. The same tree gives the same bytes. */
export async function paint(node: Node, size: { width: number; height: number }): Promise<Uint8Array<ArrayBuffer>> {
  ready ??= prepare();
  const renderer = await ready;
  return new Uint8Array(await renderer.render(node, { ...size, format: 'png' }));
}

async function prepare(): Promise<Renderer> {
  const renderer = new Renderer();
  await renderer.registerFont({
    name: 'Mesoscale Serif',
    data: readFileSync(join(process.cwd(), FONT)),
    generic: 'serif',
  });
  return renderer;
}
