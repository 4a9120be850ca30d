import { readToDo } from '../digest/to-do.ts';
import { excerpt } from './excerpt.ts';
import { label } from './label.ts';
import { atBody, atValue, type Rule } from './rule.ts';
import { textValues } from './text-values.ts';

export const nothingIsLeftToDo: Rule = {
  name: 'nothing-is-left-to-do',
  protects:
    'Readers from a file that is half written: what `npm run add` or the form could not find is marked, and waits for somebody.',
  *check({ files }) {
    for (const file of files) {
      for (const { path, text } of textValues(file)) {
        const what = readToDo(text);
        if (what !== null) yield atValue(file, path, { reason: `\`${label(path)}\` is left to do`, fix: mend(what) });
      }
      // A source’s text is somebody else’s, and may well speak of something to do.
      if (file.collection === 'sources') continue;
      for (const [at, line] of file.frontMatter.body.split('\n').entries()) {
        const what = readToDo(line);
        if (what !== null)
          yield atBody(file, { line: at + 1, column: 1 }, { reason: 'A line is left to do', fix: mend(what) });
      }
    }
  },
};

function mend(what: string): string {
  return what === '' ? 'write it' : excerpt(what, 200);
}
