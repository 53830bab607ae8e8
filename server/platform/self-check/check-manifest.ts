import type { CheckFinding } from '../../../contract/check-finding.ts';
import { manifestFaults } from '../manifest/manifest-faults.ts';
import { readManifestFacts } from '../manifest/manifest-facts.ts';

/** Characters of faults that are told. */
const MOST_TOLD = 1_000;

/**
 * Whether the admin center would take the manifest.
 *
 * @param manifest as the server answers it
 * @param icons    the folder of the icons that it promises
 */
export async function checkManifest(manifest: string, icons: string): Promise<CheckFinding> {
  const faults = await manifestFaults(manifest, icons);
  if (faults.length > 0)
    return { code: 'manifest-refused', values: { count: faults.length, faults: faults.join(' ').slice(0, MOST_TOLD) } };
  const { name, version } = readManifestFacts(manifest);
  return { code: 'manifest-good', values: { name, version } };
}

/** Which Excel the manifest asks for. */
export function checkRequirements(manifest: string): CheckFinding {
  const { requirements } = readManifestFacts(manifest);
  return requirements.length === 0
    ? { code: 'requirements-missing', values: {} }
    : { code: 'requirements-good', values: { sets: requirements.join(', ') } };
}
