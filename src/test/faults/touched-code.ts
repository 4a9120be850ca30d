// Has a module of the build be another file than it was, as soon as the process begins: as an editor that saves it just then.
import { chmodSync, statSync } from 'node:fs';

const MODULE = 'src/phases.ts';
chmodSync(MODULE, statSync(MODULE).mode);
