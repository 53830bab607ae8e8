import { readFileSync, writeFileSync } from 'node:fs';
import { withMadeParts } from './made-parts.ts';
import { SETTINGS_PARTS } from './settings-parts.ts';

/** Makes the table of `docs/settings.md` anew from `SETTINGS` in `server/config.ts`: `npm run docs:settings`. */
writeFileSync('docs/settings.md', withMadeParts(readFileSync('docs/settings.md', 'utf8'), SETTINGS_PARTS));
