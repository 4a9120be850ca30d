/**
 * Says to Astro whether it builds or serves what is being written, whatever the environment says, in which other programs may
 * have set the same for themselves. Astro also puts variables of these names over its own settings: where the site lives
 * is said by the options alone.
 */
export function setMode(mode: 'production' | 'development'): void {
  for (const name of ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'])
    Reflect.deleteProperty(process.env, name);
  process.env['NODE_ENV'] = mode;
}
