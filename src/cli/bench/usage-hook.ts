import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Loaded into a process that is measured (`--import`): takes the times of phases, and writes at the end what was used. */
globalThis.mesoscalePhases = new Map();

process.on('exit', () => {
  const file = process.env['BENCH_USAGE'];
  if (file === undefined) return;
  const { user, system } = process.cpuUsage();
  const usage = {
    pid: process.pid,
    isMainThread,
    cpu: (user + system) / 1e6 + childrenCpu(),
    memory: process.resourceUsage().maxRSS / 1024,
    phases: Object.fromEntries(globalThis.mesoscalePhases ?? []),
  };
  appendFileSync(file, `${JSON.stringify(usage)}\n`);
});

/** Seconds that programs started by this one have used and that have ended (proc(5): cutime and cstime, in hundredths); 0 where there is no /proc. */
function childrenCpu(): number {
  if (!existsSync('/proc/self/stat')) return 0;
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
