import { readFileSync, writeFileSync } from 'node:fs';
import { API_PARTS } from './api-parts.ts';
import { withMadeParts } from './made-parts.ts';

/** Makes what `docs/api.md` has from the contract anew from the contract: `npm run docs:api`. */
writeFileSync('docs/api.md', withMadeParts(readFileSync('docs/api.md', 'utf8'), API_PARTS));
