import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a command took: seconds of wall and of CPU, its helpers’ included, MB of memory at the most, and s of wall by phase. */
export interface Measure {
  wall: number;
  cpu: number;
  memory: number;
  phases: Map<string, number>;
  output: string;
}

const HOOK = new URL('./usage-hook.ts', import.meta.url).href;

/** How often the memory of all processes together is looked at, in ms. */
const LOOK = 200;

/** Runs a Node program in `cwd` and measures the whole process. Throws with its output where it fails. */
export async function measure(cwd: string, program: readonly string[]): Promise<Measure> {
  const notes = mkdtempSync(join(tmpdir(), 'bench-usage-'));
  const file = join(notes, 'usage.jsonl');
  const env = { ...process.env, BENCH_USAGE: file, NODE_OPTIONS: `--import=${HOOK}`, NODE_NO_WARNINGS: '1' };
  const started = performance.now();
  const child = spawn(process.execPath, program, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += String(part)));
  let memory = 0;
  const look = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid ?? 0))), LOOK);
  const status = await new Promise((resolve) => child.on('close', resolve));
  const wall = (performance.now() - started) / 1000;
  clearInterval(look);
  if (status !== 0) throw new Error(`${program.join(' ')} failed in ${cwd}:\n${output}`);
  const own = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Usage)
    .filter(({ pid }) => pid === child.pid);
  rmSync(notes, { recursive: true });
  const main = own.find(({ isMainThread }) => isMainThread);
  return {
    wall,
    output,
    cpu: main?.cpu ?? NaN,
    memory: Math.max(memory, main?.memory ?? 0),
    phases: sumPhases(own),
  };
}

/** Seconds by phase, those of both threads together. */
function sumPhases(usages: readonly Usage[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [name, ms] of usages.flatMap(({ phases }) => Object.entries(phases)))
    sums.set(name, (sums.get(name) ?? 0) + ms / 1000);
  return sums;
}

/** MB that a process and all that it started hold now; 0 where there is no /proc. */
function memoryOf(pid: number): number {
  if (!existsSync(`/proc/${String(pid)}/status`)) return 0;
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    const children = readdirSync(`/proc/${String(pid)}/task`).flatMap((task) =>
      readFileSync(`/proc/${String(pid)}/task/${task}/children`, 'utf8')
        .split(' ')
        .filter(Boolean),
    );
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
    return children.reduce((sum, child) => sum + memoryOf(Number(child)), own);
  } catch {
    return 0;
  }
}

interface Usage {
  pid: number;
  isMainThread: boolean;
  cpu: number;
  memory: number;
  phases: Record<string, number>;
}
