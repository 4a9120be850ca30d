// Loaded before a command, so that Node keeps what it makes of each module: types stripped, and compiled. What is kept of a
// module is used only for that very text of it and this very Node (https://nodejs.org/api/module.html#module-compile-cache);
// where the folder cannot be written, nothing is kept. Plain JavaScript, since nothing that is kept helps to read this.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)));
