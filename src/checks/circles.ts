import { once } from '../digest/once.ts';
import { componentsOf } from './components.ts';
import { formatPath, formatSteps, pathTo, shortestCircle } from './path-to.ts';

/** A circle through a step, from where the step starts back to there. */
export interface Circle {
  /** How many steps it has; one where something leads to itself. */
  steps: number;
  /** “a → b → a”; see {@link formatPath}. */
  way: string;
}

/** Of ids that so many others lead to and back, a way is looked for from each; of more the shortest circle alone, so that time stays linear. */
const FEW = 64;

/**
 * Finds the circle that the step from `from` to `to` is part of, or null. Where very many ids lead to one another, only
 * the steps of one circle have one: of the others it is told when that is mended.
 */
export function findCircles(
  ids: Iterable<string>,
  next: (id: string) => readonly string[],
): (from: string, to: string) => Circle | null {
  const components = componentsOf(ids, next);
  const circleOf = once((component: ReadonlySet<string>) => {
    const [first = ''] = component;
    const circle = shortestCircle(first, within(component, next));
    return { circle, places: new Map(circle.map((id, at) => [id, at])) };
  });
  return (from, to) => {
    const component = components.get(from);
    if (!component?.has(to)) return null;
    if (component.size <= FEW) {
      const path = pathTo(from, to, within(component, next));
      return path && { steps: path.length, way: formatPath([from, ...path]) };
    }
    const { circle, places } = circleOf(component);
    const at = places.get(from);
    if (at === undefined || circle[(at + 1) % circle.length] !== to) return null;
    return {
      steps: circle.length,
      way: formatSteps(circle.length + 1, (step) => circle[(at + step) % circle.length] ?? ''),
    };
  };
}

/** What is outside leads nowhere back. */
function within(component: ReadonlySet<string>, next: (id: string) => readonly string[]) {
  return (id: string) => next(id).filter((other) => component.has(other));
}
