/** In the page: texts whose colour and ground differ too little (WCAG 1.4.3), signs among them. Colours are read off a canvas, so that any syntax counts. */
export function weakTexts(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) return ['no canvas'];
  const known = new Map<string, [number, number, number, number]>();
  const rgba = (color: string) => {
    const read = known.get(color);
    if (read) return read;
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const pixel = [...canvas.getImageData(0, 0, 1, 1).data] as [number, number, number, number];
    known.set(color, pixel);
    return pixel;
  };
  const luminance = ([r, g, b]: number[]) => {
    const channel = (value = 0) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    return 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  };
  /** The box in a drawing that is drawn before the text and lies under it. */
  const boxUnder = (text: Element): Element | null => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    const boxes = [...(text.closest('svg')?.querySelectorAll('rect') ?? [])].filter((box) => {
      const at = box.getBoundingClientRect();
      const covers = at.left <= left + 1 && at.right >= right - 1 && at.top <= top + 1 && at.bottom >= bottom - 1;
      const isBefore = box.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      return covers && isBefore !== 0 && rgba(getComputedStyle(box).fill)[3] === 255;
    });
    return boxes.at(-1) ?? null;
  };
  const groundOf = (element: Element | null): number[] => {
    const box = element instanceof SVGElement ? boxUnder(element) : null;
    if (box) return rgba(getComputedStyle(box).fill);
    for (let at = element; at; at = at.parentElement) {
      const color = rgba(getComputedStyle(at).backgroundColor);
      if (color[3] === 255) return color;
    }
    return [255, 255, 255];
  };
  const weak: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? '';
    if (
      !element ||
      text === '' ||
      // Mathematics is measured where it is typeset, not in the MathML that only programs read.
      element.closest('script, style, noscript, math, title')
    )
      continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.visibility !== 'visible' || box.width < 2 || box.height < 2) continue;
    const isSvg = element instanceof SVGElement;
    const [a, b] = [luminance(rgba(isSvg ? style.fill : style.color)), luminance(groundOf(element))].sort(
      (x, y) => y - x,
    ) as [number, number];
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < (large ? 3 : 4.5)) weak.push(`${ratio.toFixed(2)} ${text.slice(0, 40)}`);
  }
  return weak;
}
