import { readFileSync, writeFileSync } from 'node:fs';
import { withParts } from './api-parts.ts';

/** Makes what `docs/api.md` has from the contract anew from the contract: `npm run docs:api`. */
writeFileSync('docs/api.md', withParts(readFileSync('docs/api.md', 'utf8')));
