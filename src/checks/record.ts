/** The mend of what the command that records new addresses and versions takes care of itself. */
export const RECORD = 'run  npm run check -- --fix';
