import { linkSync, renameSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aPlace } from '../../test/services.ts';
import { writeFile, type FileSystem } from './write-file.ts';

const disk: FileSystem = { writeFileSync, linkSync, renameSync };
const fault = (code: string) => () => {
  throw Object.assign(new Error(), { code });
};
const NEW = 'content/sources/new.md';

it('writes a file, and leaves nothing else behind', () => {
  const place = aPlace();
  writeFile(place.root, NEW, 'Words.\n', { replace: false });
  expect(place.read(NEW)).toBe('Words.\n');
  expect(place.list('sources')).toEqual(['a-source.md', 'new.md']);
});

it('writes the first file of a folder', () => {
  const place = aPlace({});
  writeFile(place.root, NEW, 'Words.\n', { replace: false });
  expect(place.read(NEW)).toBe('Words.\n');
});

it('writes over a file only where it is asked to', () => {
  const place = aPlace({ [NEW]: 'Old.\n' });
  expect(() => {
    writeFile(place.root, NEW, 'New.\n', { replace: false });
  }).toThrow(`${NEW} is there already`);
  expect(place.read(NEW)).toBe('Old.\n');
  writeFile(place.root, NEW, 'New.\n', { replace: true });
  expect(place.read(NEW)).toBe('New.\n');
});

describe('leaves everything as it was where', () => {
  it.each<[string, Partial<FileSystem>, string]>([
    [
      'the disk is full in the middle of a line',
      {
        writeFileSync: (descriptor, text) => {
          writeFileSync(descriptor, text.slice(0, 3));
          fault('ENOSPC')();
        },
      },
      `${NEW} could not be written (ENOSPC); nothing was changed`,
    ],
    [
      'the file cannot be put in its place',
      { linkSync: fault('EACCES') },
      `${NEW} could not be written (EACCES); nothing was changed`,
    ],
    ['somebody else wrote it in the meantime', { linkSync: fault('EEXIST') }, `${NEW} is there already`],
  ])('%s', (_, faulty, reason) => {
    const place = aPlace();
    expect(() => {
      writeFile(place.root, NEW, 'Words.\n', { replace: false, disk: { ...disk, ...faulty } });
    }).toThrow(reason);
    expect(place.list('sources')).toEqual(['a-source.md']);
  });

  it('a file that is to be written over cannot be', () => {
    const place = aPlace({ [NEW]: 'Old.\n' });
    expect(() => {
      writeFile(place.root, NEW, 'New.\n', { replace: true, disk: { ...disk, renameSync: fault('EIO') } });
    }).toThrow(`${NEW} could not be written (EIO); nothing was changed`);
    expect(place.read(NEW)).toBe('Old.\n');
    expect(place.list('sources')).toEqual(['new.md']);
  });
});

it.each(['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR'])(
  'makes do without hard links (%s), and writes over nothing then either',
  (code) => {
    const place = aPlace();
    const options = { replace: false, disk: { ...disk, linkSync: fault(code) } };
    writeFile(place.root, NEW, 'Words.\n', options);
    expect(place.read(NEW)).toBe('Words.\n');
    expect(() => {
      writeFile(place.root, NEW, 'Other.\n', options);
    }).toThrow(`${NEW} is there already`);
  },
);
