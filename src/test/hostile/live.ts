import { Parser } from 'htmlparser2';

/** What the digest’s pages, previews, feeds and drawings are made of. */
const ELEMENTS = new Set(
  (
    'article aside bdi caption colgroup details dfn footer header main nav small wbr ' +
    'a abbr annotation b blockquote br circle code dd defs del desc div dl dt ellipse em figcaption figure g h1 h2 h3 h4 ' +
    'h5 h6 hr i li line linearGradient mark marker math menclose merror mfenced mfrac mi mn mo mover mpadded mphantom mroot ' +
    'mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover ol p path pattern polygon ' +
    'polyline pre q rect s section semantics span strong sub summary sup svg table tbody td text th thead time title tr ' +
    'tspan ul use'
  ).split(' '),
);

/**
 * What in the HTML or SVG could run, load, send, cover the page, or lead to more than a site on the web: elements that
 * the digest does not write, handlers, addresses of other schemes, styles that load. Empty where there is nothing.
 */
export function liveIn(markup: string): string[] {
  const live: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (isOurs(name, attributes)) return;
      if (!ELEMENTS.has(name)) live.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes)) {
        if (/^on/i.test(key)) live.push(`${name} ${key}`);
        if (/^(?:src|srcset|srcdoc|action|formaction|data|ping|background|poster|xlink:href)$/i.test(key))
          live.push(`${name} ${key}`);
        if (key === 'href' && isElsewhere(value)) live.push(`href ${value}`);
        if (key === 'style' && /url|expression|position:\s*fixed|@import/i.test(value)) live.push(`style ${value}`);
      }
    },
  });
  parser.end(markup);
  return live;
}

/** A script or a style sheet that Astro puts beside a component, or the style sheet of mathematics. */
function isOurs(name: string, attributes: Record<string, string>): boolean {
  const names = Object.keys(attributes).join();
  if (name === 'script') return names === 'type,src' && /^\/_astro\/[\w.-]+\.js$/.test(attributes['src'] ?? '');
  return (
    name === 'link' &&
    names === 'rel,href' &&
    /^\/(?:_astro\/[\w.-]+|katex\/katex\.min)\.css$/.test(attributes['href'] ?? '')
  );
}

/** True for an address that leads to no site: browsers drop blanks and controls before they read a scheme. */
function isElsewhere(address: string): boolean {
  const read = address.replace(/[^\x21-\uFFFF]/g, '');
  return /^[a-z][a-z\d+.-]*:/i.test(read) && !/^(?:https?:\/\/|mailto:)/i.test(read);
}
