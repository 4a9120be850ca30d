import { config } from 'zod';

// Schemas are then read as they are, and no code is made of strings, which a content security policy may forbid. It
// has to be said before the first schema is made.
config({ jitless: true });
