import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Renderer } from '@takumi-rs/core';

const ICON = join(process.cwd(), 'public/icon.svg');
/** The ground of the icon, carried to the edges where a system cuts the shape itself. */
const GROUND = '#1f4e79';

/** A picture of the icon for what reads no SVG: its file, its edge in px, and how it fills the square. */
export interface IconPicture {
  file: string;
  size: number;
  /** `rounded`: as drawn. `filled`: the ground to the corners. `safe`: also smaller, so that a circle of 80 % cuts nothing (https://www.w3.org/TR/appmanifest/#icon-masks). */
  fit: 'rounded' | 'filled' | 'safe';
}

export const ICON_PICTURES: readonly IconPicture[] = [
  { file: 'icon-192', size: 192, fit: 'rounded' },
  { file: 'icon-512', size: 512, fit: 'rounded' },
  { file: 'icon-maskable', size: 512, fit: 'safe' },
  { file: 'apple-touch-icon', size: 180, fit: 'filled' },
];

/** Paints the icon as PNG. The same icon gives the same bytes. */
export async function paintIcon({ size, fit }: Omit<IconPicture, 'file'>): Promise<Uint8Array<ArrayBuffer>> {
  const edge = fit === 'safe' ? Math.round(size * 0.8) : size;
  const png = await new Renderer().render(
    {
      type: 'container',
      style: {
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        width: size,
        height: size,
        ...(fit !== 'rounded' && { backgroundColor: GROUND }),
      },
      children: [{ type: 'image', src: 'icon', width: edge, height: edge }],
    },
    { width: size, height: size, format: 'png', images: [{ src: 'icon', data: readFileSync(ICON) }] },
  );
  return new Uint8Array(png);
}

/** The icon as .ico, which browsers ask every host for: a header and one picture of 32 px (https://en.wikipedia.org/wiki/ICO_(file_format)). */
export async function paintFavicon(): Promise<Uint8Array<ArrayBuffer>> {
  const size = 32;
  const png = await paintIcon({ size, fit: 'rounded' });
  const header = new DataView(new ArrayBuffer(22));
  header.setUint16(2, 1, true); // an icon
  header.setUint16(4, 1, true); // one picture
  header.setUint8(6, size);
  header.setUint8(7, size);
  header.setUint16(10, 1, true); // planes
  header.setUint16(12, 32, true); // bits a pixel
  header.setUint32(14, png.length, true);
  header.setUint32(18, header.byteLength, true);
  const ico = new Uint8Array(header.byteLength + png.length);
  ico.set(new Uint8Array(header.buffer));
  ico.set(png, header.byteLength);
  return ico;
}
