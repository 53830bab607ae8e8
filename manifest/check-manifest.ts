import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { manifestFaults } from '../server/platform/manifest/manifest-faults.ts';

/** `npm run manifest:check`: says what the admin center would refuse of `manifest.xml`, or of the file it is given. */
const path = resolve(process.argv[2] ?? 'manifest.xml');
const faults = await manifestFaults(readFileSync(path, 'utf8'), join(dirname(path), 'assets'));
for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0
    ? 'manifest.xml: nothing found that the admin center would refuse.'
    : `manifest.xml: ${faults.length} faults.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;
