import { describe, expect, it } from 'vitest';
import { cborHead, CborReader, decodeCbor, LIST, TEXT, UNSIGNED, type Cbor } from './cbor.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));

describe('CBOR', () => {
  // https://www.rfc-editor.org/rfc/rfc8949#appendix-A
  it.each<[string, Cbor]>([
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1000000],
    ['60', ''],
    ['6449455446', 'IETF'],
    ['62c3bc', 'ü'],
    ['80', []],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
  ])('%s is %j, as RFC 8949 has it', (hex, item) => {
    expect(decodeCbor(bytes(hex))).toEqual(item);
  });

  it.each([0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295])(
    'a head with the number %d is read as written',
    (value) => {
      expect(decodeCbor(cborHead(UNSIGNED, value))).toBe(value);
    },
  );

  it('items are passed over whole, of whatever kind', () => {
    const reader = new CborReader(bytes('8401820263c3bc61208003'));
    reader.skip();
    expect(reader.next(UNSIGNED)).toBe(3);
  });

  it('a head of another kind than is expected is refused, and an item that cannot be passed over', () => {
    expect(() => new CborReader(bytes('80')).next(TEXT)).toThrow('kind 4 stands where one of kind 3 belongs');
    expect(new CborReader(bytes('80')).next(LIST)).toBe(0);
    expect(() => {
      new CborReader(bytes('81a0')).skip();
    }).toThrow('kind 5');
  });

  it.each([
    ['a map', 'a0'],
    ['a negative number', '20'],
    ['an integer of eight bytes', '1b000000e8d4a51000'],
    ['an item of no fixed length', '9fff'],
    ['a text that is cut off', '6449'],
    ['a list that is cut off', '8201'],
    ['two items', '0000'],
    ['broken UTF-8', '61ff'],
  ])('%s is refused', (_, hex) => {
    expect(() => decodeCbor(bytes(hex))).toThrow();
  });
});
