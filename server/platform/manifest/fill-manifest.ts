import { readFileSync } from 'node:fs';

/** The address that stands in the template for the server's own. */
const TEMPLATE_ADDRESS = 'https://localhost:3000';

/** What a manifest of one's own says otherwise than the template, `manifest.xml`. */
export interface ManifestValues {
  /** The server's address, such as `https://amend.example.org`. */
  readonly address: string;
  /** What people read in Excel's ribbon and lists; default: Amend. */
  readonly name?: string;
  /** A GUID; two add-ins of one company never share it. Default: that of the template. */
  readonly id?: string;
}

/** The manifest that a server answers. @param template the file that it is made from */
export function servedManifest(template: string, address: string): string {
  return fillManifest(readFileSync(template, 'utf8'), { address });
}

/** The manifest of a server, made from the template: comments, which speak of the template, are left out. */
export function fillManifest(template: string, { address, name, id }: ManifestValues): string {
  const manifest = template.replace(/\s*<!--[\s\S]*?-->/g, '').replaceAll(TEMPLATE_ADDRESS, () => address);
  const named = name === undefined ? manifest : withName(manifest, name);
  return id === undefined ? named : named.replace(/<Id>[^<]*<\/Id>/, () => `<Id>${escaped(id)}</Id>`);
}

/** The name stands in what people read, in every language: titles, labels, and what to choose. */
function withName(manifest: string, name: string): string {
  return manifest.replace(/\b(DefaultValue|Value)="(?!https?:)([^"]*)"/g, (_, attribute: string, text: string) => {
    return `${attribute}="${text.replace(/\bAmend\b/g, () => escaped(name))}"`;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
}
