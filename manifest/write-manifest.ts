import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readOptions } from '../server/command-options.ts';
import { LOOPBACK_NAMES } from '../server/platform/http/own-origin.ts';
import { fillManifest } from '../server/platform/manifest/fill-manifest.ts';
import { manifestFaults } from '../server/platform/manifest/manifest-faults.ts';
import { projectFolder } from '../server/project-files.ts';
import { StartupError } from '../server/startup-error.ts';

/** `npm run manifest -- --url https://amend.example.org`: writes the manifest that an admin hands out to a company. */

const USAGE = 'npm run manifest -- --url https://amend.example.org [--name NAME] [--id GUID] [--to FILE.xml]';

/** @throws {StartupError} with what the address must be */
function readAddress(given: string | undefined): string {
  const must = `--url must be the https address of the server alone, such as https://amend.example.org. Usage: ${USAGE}`;
  if (given === undefined || !URL.canParse(given)) throw new StartupError(must);
  const { protocol, origin, href, hostname } = new URL(given);
  if (protocol !== 'https:' || href !== `${origin}/`) throw new StartupError(must);
  if (LOOPBACK_NAMES.includes(hostname))
    throw new StartupError(
      `${origin} is each person's own machine. Name the address that everybody reaches the server at; to try Amend out here, take the manifest that it answers at ${origin}/manifest.xml.`,
    );
  return origin;
}

/** @throws {StartupError} when it could not stand in a manifest */
function readName(given: string | undefined): string | undefined {
  const name = given?.trim();
  if (name === '' || (name !== undefined && /[\u0000-\u001f\ufffe\uffff]/.test(name)))
    throw new StartupError('--name must be a name in one line, such as "Amend of Example Ltd".');
  return name;
}

async function write(): Promise<void> {
  const options = readOptions(process.argv.slice(2), ['url', 'name', 'id', 'to'], USAGE);
  const address = readAddress(options.url);
  const name = readName(options.name);
  const file = resolve(options.to ?? 'amend-manifest.xml');
  if (!file.endsWith('.xml')) throw new StartupError(`--to must name a file that ends in .xml. Usage: ${USAGE}`);
  const id = options.id ?? randomUUID();
  const folder = projectFolder();
  const template = readFileSync(join(folder, 'manifest.xml'), 'utf8');
  const manifest = fillManifest(template, { address, id, ...(name === undefined ? {} : { name }) });
  // What is refused takes no good file's place.
  const faults = await manifestFaults(manifest, join(folder, 'assets'));
  if (faults.length > 0)
    throw new StartupError(`The admin center would refuse this manifest; nothing was written.\n${faults.join('\n')}`);
  writeFileSync(file, manifest);
  console.log(`Wrote ${file} for ${address}. Nothing was found that the admin center would refuse.`);
  console.log(
    options.id === undefined
      ? `Its id was made now: ${id}. Keep it, and give it with --id whenever you write this manifest anew: with another id it is another add-in.`
      : `Its id is ${id}.`,
  );
}

try {
  await write();
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
