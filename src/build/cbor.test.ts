import { describe, expect, it } from 'vitest';
import { decodeCbor, type Cbor } from './cbor.ts';

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
