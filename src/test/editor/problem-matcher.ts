import { readFileSync } from 'node:fs';

interface Matcher {
  pattern: { regexp: string; file: number; line: number; column: number; message: number; code: number };
  background?: { beginsPattern: string; endsPattern: string };
}

interface Problem {
  file: string;
  line: number;
  column: number;
  message: string;
  code: string;
}

/** The problem matchers of the repository’s tasks. */
export function tasks(): Record<'check' | 'dev', Matcher> {
  const file = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8')) as TasksFile;
  const matcher = (name: string) => {
    const task = file.tasks.find(({ label }) => label === name);
    if (!task) throw new Error(`There is no task “${name}”`);
    return task.problemMatcher;
  };
  return { check: matcher('check'), dev: matcher('dev') };
}

/**
 * The problems that VS Code would show after this output: each line that fits, and of a task in the background those
 * since the last line that begins, once a line has ended it; null while it waits for the end.
 */
export function problemsIn(output: string, { pattern, background }: Matcher): Problem[] | null {
  let problems: Problem[] = [];
  let waiting = background !== undefined;
  for (const line of output.split('\n')) {
    if (background && new RegExp(background.beginsPattern).test(line)) {
      problems = [];
      waiting = true;
    } else if (background && new RegExp(background.endsPattern).test(line)) waiting = false;
    const match = new RegExp(pattern.regexp).exec(line);
    if (!match) continue;
    problems.push({
      file: match[pattern.file] ?? '',
      line: Number(match[pattern.line]),
      column: Number(match[pattern.column]),
      message: match[pattern.message] ?? '',
      code: match[pattern.code] ?? '',
    });
  }
  return waiting ? null : problems;
}

interface TasksFile {
  tasks: { label: string; problemMatcher: Matcher }[];
}
