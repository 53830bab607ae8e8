import { resolve } from 'node:path';
import { OfficeAddinManifest } from 'office-addin-manifest';
import { brokenRules } from './manifest-rules.ts';

/**
 * `npm run manifest:check`: reads the manifest with Microsoft's own reader and applies the rules that need no network.
 * `office-addin-manifest validate` would send the manifest to Microsoft; this does not.
 */
const path = resolve(process.argv[2] ?? 'manifest.xml');
const faults = [...(await unreadable(path)), ...brokenRules(path)];
for (const fault of faults) console.error(fault);
console.log(
  faults.length === 0
    ? 'manifest.xml: nothing found that the admin center would refuse.'
    : `manifest.xml: ${faults.length} faults.`,
);
process.exitCode = faults.length === 0 ? 0 : 1;

async function unreadable(path: string): Promise<string[]> {
  try {
    const info = await OfficeAddinManifest.readManifestFile(path);
    return info.id && info.version ? [] : ['office-addin-manifest finds no id or version.'];
  } catch (error) {
    return [`office-addin-manifest cannot read it: ${(error as Error).message}`];
  }
}
