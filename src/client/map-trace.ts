/**
 * Brings out the lines of the claim that the mouse or the focus is on, and lets the others step back. The events stop
 * here: a box has the whole statement, so that a preview of its claim would only hide its neighbours. What listens is what
 * the drawing stands in: a drawing that listens for the focus takes it itself in Chromium.
 */
export function startTrace(map: Element): void {
  const trace = (event: Event) => {
    const id = (event.target as Element).closest('a[data-claim]')?.getAttribute('data-claim') ?? null;
    if (id !== null) event.stopPropagation();
    show(id);
  };
  const show = (id: string | null) => {
    map.classList.toggle('tracing', id !== null);
    for (const edge of map.querySelectorAll<SVGGElement>('.edge'))
      edge.classList.toggle('traced', edge.dataset['from'] === id || edge.dataset['to'] === id);
  };
  for (const type of ['pointerover', 'focusin']) map.addEventListener(type, trace);
  for (const type of ['pointerleave', 'focusout'])
    map.addEventListener(type, () => {
      show(null);
    });
}
