/** Brings out the lines of the claim that the mouse or the focus is on, and lets the others step back. */
export function startTrace(map: Element): void {
  const trace = (target: EventTarget | null) => {
    const id = (target as Element | null)?.closest('a[data-claim]')?.getAttribute('data-claim');
    map.classList.toggle('tracing', id !== undefined && id !== null);
    for (const edge of map.querySelectorAll<SVGGElement>('.edge'))
      edge.classList.toggle('traced', edge.dataset['from'] === id || edge.dataset['to'] === id);
  };
  for (const type of ['pointerover', 'focusin'])
    map.addEventListener(type, (event) => {
      trace(event.target);
    });
  for (const type of ['pointerleave', 'focusout'])
    map.addEventListener(type, () => {
      trace(null);
    });
}
