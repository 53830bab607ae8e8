import type { WorkbookPackage } from '../package/workbook-package.ts';
import { childrenOf, innerXml, rootOf } from '../package/xml-elements.ts';
import { attribute, attributesOf, escapeXml, textOf } from '../package/xml-text.ts';
import { FileProblem } from '../files/file-problem.ts';
import { filesWords } from '../files/words/files-words.ts';

/** Tells the part from the custom XML of others. Excel keeps custom XML parts that it does not know. */
const NAMESPACE = 'urn:amend:workbook-settings';

/** The part where the settings of add-ins stand; undefined when the file has none of ours. */
function settingsPart(pack: WorkbookPackage, workbookPart: string): string | undefined {
  return pack
    .relationships(workbookPart)
    .filter(({ kind }) => kind === 'customXml')
    .map(({ target }) => target)
    .find((target) => pack.text(target)?.includes(NAMESPACE));
}

/** Reads what add-ins keep in the workbook, by key. */
export function readSettings(pack: WorkbookPackage, workbookPart: string): Map<string, unknown> {
  const part = settingsPart(pack, workbookPart);
  const xml = part === undefined ? undefined : pack.text(part);
  if (xml === undefined) return new Map();
  return new Map(
    Array.from(
      childrenOf(xml, rootOf(xml)),
      (entry) => [attribute(entry.attributes, 'key') ?? '', valueOf(textOf(innerXml(xml, entry)))] as const,
    ),
  );
}

/** Writes them, where they differ from the file's. An add-in forgets a setting by emptying it. */
export function writeSettings(
  pack: WorkbookPackage,
  workbookPart: string,
  settings: ReadonlyMap<string, unknown>,
): void {
  const entries = [...settings].filter(([, value]) => value !== '' && value !== null && value !== undefined);
  const known = settingsPart(pack, workbookPart);
  if (entries.length === 0 && known === undefined) return;
  const lines = entries.map(
    ([key, value]) => `<setting${attributesOf({ key })}>${escapeXml(JSON.stringify(value))}</setting>`,
  );
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${NAMESPACE}">${lines.join('')}</settings>`;
  if (known !== undefined) return pack.write(known, xml);
  const part = pack.freeName('customXml/item#.xml');
  pack.add(part, 'application/xml', xml);
  pack.relate(workbookPart, 'customXml', part);
}

function valueOf(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    throw new FileProblem(filesWords('damagedSetting'), error);
  }
}
