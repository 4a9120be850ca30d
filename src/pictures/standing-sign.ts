import type { StandingName } from '../digest/standing.ts';
import { element, formatNumber as n } from './svg.ts';

/**
 * The sign of a standing as StandingMark shows it, around (x, y) with radius `r` px: a disc, a half-filled ring, a
 * ring with a dot, a ring, a lozenge or a square. Its colour comes from the class `standing-…` of what it stands in.
 */
export function drawStandingSign(standing: StandingName, x: number, y: number, r: number): string {
  switch (standing) {
    case 'contested':
      return sign(`M${n(x)} ${n(y - r)}l${n(r)} ${n(r)} ${n(-r)} ${n(r)} ${n(-r)} ${n(-r)}z`);
    case 'disputed':
    case 'withdrawn':
      return sign(`M${n(x - r)} ${n(y - r)}h${n(2 * r)}v${n(2 * r)}h${n(-2 * r)}z`);
    case 'supported':
      return sign(ring(x, y, r), 'sign full');
    case 'reported':
      return sign(ring(x, y, r)) + sign(`M${n(x)} ${n(y - r)}a${n(r)} ${n(r)} 0 0 0 0 ${n(2 * r)}z`, 'sign full');
    case 'asserted':
      return sign(ring(x, y, r)) + sign(ring(x, y, r / 5), 'sign full');
    case 'open':
      return sign(ring(x, y, r));
  }
}

function sign(d: string, className = 'sign'): string {
  return element('path', { class: className, d });
}

function ring(x: number, y: number, r: number): string {
  return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`;
}
