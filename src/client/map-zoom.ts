import { create } from './dom.ts';

const STEP = 1.25;
const SMALLEST = 0.2;
const LARGEST = 3;

/**
 * Lets a map be made larger and smaller, by buttons and by the keys + − 0, and be dragged with a mouse. The box goes
 * on scrolling as it does without this script. Nothing is animated, so that nothing has to be calmed.
 */
export function startZoom(section: Element): void {
  const box = section.querySelector<HTMLElement>('.map-box');
  const map = box?.querySelector<SVGSVGElement>('.map');
  if (!box || !map) return;
  const natural = map.viewBox.baseVal;
  let scale = 1;
  const zoomTo = (wanted: number) => {
    const next = Math.min(LARGEST, Math.max(SMALLEST, wanted));
    const middle = [box.scrollLeft + box.clientWidth / 2, box.scrollTop + box.clientHeight / 2].map((at) => at / scale);
    map.setAttribute('width', String(natural.width * next));
    map.setAttribute('height', String(natural.height * next));
    scale = next;
    const [x = 0, y = 0] = middle.map((at) => at * scale);
    box.scrollTo(x - box.clientWidth / 2, y - box.clientHeight / 2);
  };
  const sizes = [
    { key: '-', sign: '−', label: 'Smaller', wanted: () => scale / STEP },
    { key: '+', sign: '+', label: 'Larger', wanted: () => scale * STEP },
    { key: '0', sign: 'Fit', label: 'Fit into the box', wanted: () => Math.min(1, box.clientWidth / natural.width) },
  ];
  const tools = create('div', { class: 'map-tools', role: 'group', 'aria-label': 'Size of the map' });
  for (const { sign, label, wanted } of sizes) {
    // Named by its title, which would be read once more beside a name.
    const button = create('button', { type: 'button', title: label }, create('span', { 'aria-hidden': 'true' }, sign));
    button.addEventListener('click', () => {
      zoomTo(wanted());
    });
    tools.append(button);
  }
  section.querySelector('.map-key')?.append(tools);
  box.addEventListener('keydown', (event) => {
    const size = sizes.find(({ key }) => key === (event.key === '=' ? '+' : event.key));
    if (!size || event.target !== box || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    zoomTo(size.wanted());
  });
  dragToScroll(box);
}

/** A drag with the main button of a mouse scrolls; a click that ends a drag follows no link. */
function dragToScroll(box: HTMLElement): void {
  let dragged = false;
  box.addEventListener('pointerdown', (down) => {
    dragged = false;
    if (down.pointerType !== 'mouse' || down.button !== 0) return;
    const from = { left: box.scrollLeft, top: box.scrollTop };
    const moving = new AbortController();
    const { signal } = moving;
    const end = () => {
      moving.abort();
    };
    const move = (event: PointerEvent) => {
      // Let go where the page was not told of it.
      if (event.buttons === 0) {
        end();
        return;
      }
      dragged ||= Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > 4;
      if (dragged) box.scrollTo(from.left + down.clientX - event.clientX, from.top + down.clientY - event.clientY);
    };
    addEventListener('pointermove', move, { signal });
    addEventListener('pointerup', end, { signal });
    addEventListener('pointercancel', end, { signal });
  });
  box.addEventListener('dragstart', (event) => {
    event.preventDefault();
  });
  box.addEventListener(
    'click',
    (event) => {
      // A click by the keyboard has no detail, and ends no drag.
      if (dragged && event.detail > 0) event.preventDefault();
    },
    { capture: true },
  );
}
