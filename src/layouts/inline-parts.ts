/**
 * The styles and scripts that stand in pages. They are text, since the policy of a page names them by their hash
 * ({@link pagePolicy}); every other one is a file.
 */

export { default as FIRST_STYLES } from '../styles/first.css?inline';

/** Runs before the first paint, so that a theme chosen by hand never flashes the other one, and nothing moves when the scripts that need a place of their own arrive. */
export const THEME_SCRIPT = `try {
const data = document.documentElement.dataset;
data.scripts = 'on';
const theme = localStorage.theme;
if (theme) data.theme = theme
} catch {}`;

/** Leads to where a page has moved, and keeps the fragment; where scripts are off, the refresh leads to the top of the page. */
export const MOVED_SCRIPT = `location.replace(
  document.querySelector('meta[name="moved-to"]').content + location.search + location.hash,
);`;

/**
 * Does nothing, where the style sheets are named of what is below it. A browser runs it when they are here, and reads on
 * then: Firefox, which alone does not wait for them by itself, would show what is below without its styles.
 */
export const WAITING_SCRIPT = ' ';
