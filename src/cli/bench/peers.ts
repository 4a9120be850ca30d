import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { measure, type Measure } from './measure.ts';
import { eleventy } from './peers/eleventy.ts';
import type { Peer } from './peers/peer.ts';
import { starlight } from './peers/starlight.ts';
import { editClaim, openFolder } from './scratch.ts';
import { formatTable, seconds } from './table.ts';

export const PEERS: readonly Peer[] = [eleventy, starlight];

/** What it takes to build pages of a digest: with nothing kept, again, and after an edit of one claim; null for what it cannot do. */
export interface PeerRun {
  name: string;
  pages: number;
  cold: Measure;
  warm: Measure | null;
  edit: Measure | null;
}

/** Measures a peer on the content of the digest in `digest`. */
export async function measurePeer(peer: Peer, digest: string, claim: string): Promise<PeerRun> {
  const folder = installPeer(peer, digest);
  try {
    const [cold, warm] = [await buildPeer(peer, folder), await buildPeer(peer, folder)];
    editClaim(folder, claim);
    writeFiles(folder, peer);
    const edit = await buildPeer(peer, folder);
    const built = readdirSync(join(folder, peer.output), { recursive: true });
    const pages = built.filter((name) => String(name).endsWith('.html')).length;
    return { name: `${peer.name} ${peer.version}`, pages, cold, warm, edit };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * A project of the peer with the content of a digest, in a folder of its own, into which its packages are installed:
 * the only thing in this repository that asks the registry for anything.
 */
export function installPeer(peer: Peer, digest: string): string {
  const folder = openFolder();
  cpSync(join(digest, 'content'), join(folder, 'content'), { recursive: true });
  writeFiles(folder, peer);
  const manifest = { private: true, type: 'module', dependencies: peer.packages };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--silent'], { cwd: folder });
  return folder;
}

export function buildPeer({ build: [program = '', ...options] }: Peer, folder: string): Promise<Measure> {
  return measure(folder, [join('node_modules', program), ...options]);
}

/** A table of whole processes, with wall times also as multiples of the first row’s. */
export function formatPeers(runs: readonly PeerRun[]): string {
  const timesOf = ({ cold, warm, edit }: PeerRun) => [cold, warm, edit];
  const [first] = runs.map(timesOf);
  const rows = runs.map((run) => [
    run.name,
    String(run.pages),
    ...timesOf(run).flatMap((time, at) => {
      const base = first?.[at];
      return time && base ? [seconds(time.wall), (time.wall / base.wall).toFixed(2)] : ['', ''];
    }),
    seconds(run.cold.cpu),
    run.cold.memory.toFixed(0),
  ]);
  return formatTable(['', 'pages', 'cold s', '×', 'warm s', '×', 'edit s', '×', 'CPU s cold', 'memory MB'], rows);
}

function writeFiles(folder: string, peer: Peer): void {
  for (const [path, text] of Object.entries(peer.files(join(folder, 'content')))) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
