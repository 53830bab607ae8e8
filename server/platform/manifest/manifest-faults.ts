import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenRules } from './manifest-rules.ts';

/**
 * Everything that is known to be wrong with a manifest without asking Microsoft: what its own reader cannot read, and
 * what the admin center would refuse. (`office-addin-manifest validate` would send the manifest there.)
 *
 * @param manifest as text
 * @param icons    the folder of the icons that it promises
 * @returns a sentence for each fault
 */
export async function manifestFaults(manifest: string, icons: string): Promise<string[]> {
  return [...(await unreadable(manifest)), ...brokenRules(manifest, icons)];
}

/** Microsoft's reader, which is loaded when it is needed, reads files alone. */
async function unreadable(manifest: string): Promise<string[]> {
  const { OfficeAddinManifest } = await import('office-addin-manifest');
  const folder = await mkdtemp(join(tmpdir(), 'amend-manifest-'));
  try {
    const file = join(folder, 'manifest.xml');
    await writeFile(file, manifest);
    const info = await OfficeAddinManifest.readManifestFile(file);
    return info.id && info.version ? [] : ['office-addin-manifest finds no id or version.'];
  } catch (error) {
    return [`office-addin-manifest cannot read it: ${(error as Error).message}`];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
