import { addressOf, parseAddress } from '../cells/address.ts';
import type { Area } from '../cells/area.ts';
import { childrenOf, rootOf } from '../package/xml-elements.ts';
import { attribute } from '../package/xml-text.ts';

/** The areas that a sheet's `mergeCells` say; none without one. */
export function readMerges(xml: string | undefined): Area[] {
  if (xml === undefined) return [];
  return Array.from(childrenOf(xml, rootOf(xml)), ({ attributes }) =>
    parseAddress(attribute(attributes, 'ref') ?? ''),
  ).filter((area) => area !== null);
}

/** A sheet's `mergeCells`; undefined when there are none, since an empty one is damage to Excel. */
export function mergesXml(merges: readonly Area[]): string | undefined {
  if (merges.length === 0) return undefined;
  const cells = merges.map((area) => `<mergeCell ref="${addressOf(area)}"/>`);
  return `<mergeCells count="${merges.length}">${cells.join('')}</mergeCells>`;
}

/** Whether two lists say the same areas, in any order. */
export function areSameMerges(a: readonly Area[], b: readonly Area[]): boolean {
  const addresses = new Set(a.map(addressOf));
  return a.length === b.length && b.every((area) => addresses.has(addressOf(area)));
}
