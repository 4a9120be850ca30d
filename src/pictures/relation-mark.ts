import type { Relation } from '../schema/evidence.ts';
import { formatNumber as n } from './svg.ts';

/**
 * The form of a relation as path data in a square of `size` px with its top left corner at (x, y): a square (supports),
 * a flat bar (states), a cross (disputes), a lozenge (qualifies) or a small dot (mentions), so that no two relations
 * differ in colour alone.
 */
export function relationMark(relation: Relation, x: number, y: number, size: number): string {
  const half = size / 2;
  switch (relation) {
    case 'supports':
      return box(x, y, size, size);
    case 'states':
      return box(x, y + size * 0.28, size, size * 0.44);
    case 'disputes': {
      const arm = size * 0.3;
      const rest = half - arm;
      return `M${n(x)} ${n(y + arm)}l${n(arm)} ${n(-arm)} ${n(rest)} ${n(rest)} ${n(rest)} ${n(-rest)} ${n(arm)} ${n(arm)} ${n(-rest)} ${n(rest)} ${n(rest)} ${n(rest)} ${n(-arm)} ${n(arm)} ${n(-rest)} ${n(-rest)} ${n(-rest)} ${n(rest)} ${n(-arm)} ${n(-arm)} ${n(rest)} ${n(-rest)}z`;
    }
    case 'qualifies':
      return `M${n(x + half)} ${n(y)}l${n(half)} ${n(half)} ${n(-half)} ${n(half)} ${n(-half)} ${n(-half)}z`;
    case 'mentions':
      return box(x + size * 0.3, y + size * 0.3, size * 0.4, size * 0.4);
  }
}

function box(x: number, y: number, width: number, height: number): string {
  return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`;
}
