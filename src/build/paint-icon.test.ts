import { describe, expect, it } from 'vitest';
import { ICON_PICTURES, paintFavicon, paintIcon } from './paint-icon.ts';

const sizeOf = (png: Uint8Array) => {
  const bytes = new DataView(png.buffer, png.byteOffset);
  return [String.fromCharCode(...png.slice(1, 4)), bytes.getUint32(16), bytes.getUint32(20)];
};

describe.each(ICON_PICTURES)('$file', (picture) => {
  it('is a PNG of its size, and the same to the byte when it is painted again', async () => {
    const png = await paintIcon(picture);
    expect(sizeOf(png)).toEqual(['PNG', picture.size, picture.size]);
    expect(await paintIcon(picture)).toEqual(png);
  });
});

it('the .ico holds one PNG of 32 px, where its header says', async () => {
  const ico = await paintFavicon();
  const header = new DataView(ico.buffer);
  const [length, offset] = [header.getUint32(14, true), header.getUint32(18, true)];
  expect(offset + length).toBe(ico.length);
  expect(sizeOf(ico.slice(offset))).toEqual(['PNG', 32, 32]);
});
