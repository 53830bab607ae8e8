import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What matters here of package-lock.json: its packages by their folders. */
export interface Lock {
  readonly packages: Readonly<Record<string, { version: string; license?: string; dev?: boolean }>>;
}

/** A package that goes with a copy of Amend. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** As the package says it, mostly by SPDX; empty when it does not. */
  readonly license: string;
  /** Its folder below the project's. */
  readonly path: string;
}

/** The packages that more than developers need, as far as they are installed: some are for other machines. */
export function shippedPackages({ packages }: Lock, folder: string): Shipped[] {
  return Object.entries(packages)
    .filter(([path, { dev = false }]) => path !== '' && !dev && existsSync(join(folder, path)))
    .map(([path, { version, license = '' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      license,
      path,
    }));
}

/** A CycloneDX document as `npm sbom` writes it, of which the rest stays as it is. */
export interface BillOfMaterials {
  readonly metadata: { readonly component: { readonly 'bom-ref': string } };
  readonly components: readonly { readonly 'bom-ref': string; readonly name: string; readonly version: string }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/**
 * A bill of all that is installed, without what is not shipped. (`npm sbom --omit dev` leaves out, too, what developers
 * and others need alike.)
 */
export function shippedBill<Bill extends BillOfMaterials>(bill: Bill, shipped: readonly Shipped[]): Bill {
  const names = new Set(shipped.map(({ name, version }) => `${name}@${version}`));
  const components = bill.components.filter(({ name, version }) => names.has(`${name}@${version}`));
  const refs = new Set([bill.metadata.component, ...components].map((each) => each['bom-ref']));
  const dependencies = bill.dependencies
    .filter(({ ref }) => refs.has(ref))
    .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) }));
  return { ...bill, components, dependencies };
}

const LICENSE_FILE = /^(licen[cs]e|copying|notice|third-?party)/i;

/** The licenses that go with a copy: of each package its name, version, license, and the files that say so. */
export function licensesOf(shipped: readonly Shipped[], folder: string): string {
  const licenses = shipped.map(({ name, version, license, path }) => {
    const title = `${name} ${version}${license === '' ? '' : ` (${license})`}`;
    const files = readdirSync(join(folder, path), { withFileTypes: true })
      .filter((entry) => entry.isFile() && LICENSE_FILE.test(entry.name))
      .map((entry) => readFileSync(join(folder, path, entry.name), 'utf8').trim());
    return [title, '-'.repeat(title.length), ...files].join('\n\n');
  });
  return `Amend is shipped with these packages.\n\n\n${licenses.join('\n\n\n')}\n`;
}
