import { Parser } from 'htmlparser2';

/** Elements that draw, and hold nothing that runs, loads or animates. */
const SHAPES = new Set(
  'svg g path circle ellipse rect line polyline polygon text tspan title desc defs linearGradient radialGradient stop clipPath mask'.split(
    ' ',
  ),
);

/** What an SVG file holds besides shapes, as a reason to refuse it, or null: opened by itself it is a document like a page. */
export function faultOfPicture(svg: string): string | null {
  let fault: string | null = null;
  const refuse = (what: string) => {
    fault ??= `A picture that holds more than shapes: ${what}`;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (!SHAPES.has(name)) refuse(`<${name}>`);
        for (const [key, value] of Object.entries(attributes)) {
          const isPlain = key === 'xmlns' ? value === 'http://www.w3.org/2000/svg' : !/[:(]/.test(value);
          if (/^on|href$|^style$/i.test(key) || !isPlain) refuse(`${key}="…"`);
        }
      },
      onprocessinginstruction(name) {
        refuse(`<${name}>`);
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  return fault;
}
