import { OfficeAddinManifest } from 'office-addin-manifest';
import { brokenRules } from './manifest-rules.ts';

/**
 * Everything that is known to be wrong with a manifest without asking Microsoft: what its own reader cannot read, and
 * what the admin center would refuse. (`office-addin-manifest validate` would send the manifest there.)
 *
 * @param path  the manifest file, whose name ends in `.xml`
 * @param icons the folder of the icons that it promises
 * @returns a sentence for each fault
 */
export async function manifestFaults(path: string, icons: string): Promise<string[]> {
  return [...(await unreadable(path)), ...brokenRules(path, icons)];
}

async function unreadable(path: string): Promise<string[]> {
  try {
    const info = await OfficeAddinManifest.readManifestFile(path);
    return info.id && info.version ? [] : ['office-addin-manifest finds no id or version.'];
  } catch (error) {
    return [`office-addin-manifest cannot read it: ${(error as Error).message}`];
  }
}
