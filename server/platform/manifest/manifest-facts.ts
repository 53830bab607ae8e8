import { XMLParser } from 'fast-xml-parser';
import type { ManifestFacts } from '../../../contract/self-check.ts';

interface Read {
  readonly OfficeApp?: {
    readonly Id?: string;
    readonly Version?: string;
    readonly DisplayName?: { readonly '@DefaultValue'?: string };
    readonly Requirements?: { readonly Sets?: { readonly Set?: readonly RequirementSet[] } };
  };
}

interface RequirementSet {
  readonly '@Name': string;
  readonly '@MinVersion'?: string;
}

/** What people need to know of a manifest: by which name and id Excel knows it, and which Excel it asks for. */
export function readManifestFacts(manifest: string): ManifestFacts {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (name) => name === 'Set',
  });
  const { OfficeApp: app = {} } = parser.parse(manifest) as Read;
  const sets = app.Requirements?.Sets?.Set ?? [];
  return {
    id: app.Id ?? '',
    name: app.DisplayName?.['@DefaultValue'] ?? '',
    version: app.Version ?? '',
    requirements: sets.map((set) => [set['@Name'], set['@MinVersion'] ?? ''].join(' ').trim()),
  };
}
