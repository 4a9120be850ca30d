/** An element with attributes and children. Strings become text, never markup. */
export function create<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const styles = new Map<string, Promise<void>>();

/** Adds a style sheet of this site to the page, once. Settles when it is there, or cannot be had. */
export function loadStyle(href: string): Promise<void> {
  const known = styles.get(href);
  if (known) return known;
  const loaded = new Promise<void>((resolve) => {
    const link = create('link', { rel: 'stylesheet', href });
    link.onload = link.onerror = () => {
      resolve();
    };
    document.head.append(link);
  });
  styles.set(href, loaded);
  return loaded;
}
