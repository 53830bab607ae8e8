import { tableState, tableXml } from '../file-parts/table-part.ts';
import { rootOf } from '../package/xml-elements.ts';
import type { XmlPart } from '../package/xml-part.ts';
import { attribute } from '../package/xml-text.ts';
import type { WorkbookPackage } from '../package/workbook-package.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { SavingContext, WrittenSheet } from './saving-context.ts';

const TABLE_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';
const LINKS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Writes the tables of a sheet that are new or changed, each into a part of its own; takes out those that are gone. */
export function saveTables({ pack, file }: SavingContext, sheet: Sheet, { name, part }: WrittenSheet): void {
  const known = file.sheets.get(sheet.id)?.tables ?? new Map<string, { part: string; state: string }>();
  const gone = [...known]
    .filter(([id]) => !sheet.tables.some((table) => table.id === id))
    .map(([, table]) => table.part);
  const added: string[] = [];
  for (const table of sheet.tables) {
    const own = known.get(table.id);
    if (own?.state === tableState(sheet, table)) continue;
    if (own !== undefined) {
      pack.write(own.part, tableXml(pack.text(own.part), sheet, table, 0));
      continue;
    }
    const target = pack.freeName('xl/tables/table#.xml');
    pack.add(target, TABLE_TYPE, tableXml(undefined, sheet, table, freeTableId(pack)));
    added.push(pack.relate(name, 'table', target));
  }
  if (gone.length + added.length === 0) return;
  const links = new Map(pack.relationships(name).map((link) => [link.target, link.id]));
  const goneIds = new Set(gone.map((target) => links.get(target)));
  for (const target of gone) {
    pack.unrelate(name, target);
    pack.remove(target);
  }
  writeTableList(part, goneIds, added);
}

function writeTableList(part: XmlPart, gone: ReadonlySet<string | undefined>, added: readonly string[]): void {
  const before = part.get('tableParts') ?? '';
  const kept = [...before.matchAll(/<(?:[\w.-]+:)?tablePart\s[^>]*\/>/g)]
    .map(([entry]) => entry)
    .filter((entry) => !gone.has(attribute(entry, 'id')));
  const entries = [...kept, ...added.map((id) => part.own(`<tablePart ${LINKS} r:id="${id}"/>`))];
  const count = entries.length;
  part.set(
    'tableParts',
    ...(count === 0 ? [] : [part.own(`<tableParts count="${count}">`) + entries.join('') + part.own('</tableParts>')]),
  );
}

function freeTableId(pack: WorkbookPackage): number {
  const ids = pack
    .names()
    .filter((name) => /\/tables\/[^/]+\.xml$/i.test(name))
    .map((name) => Number(attribute(rootOf(pack.text(name) ?? '<table/>').attributes, 'id') ?? 0));
  return Math.max(0, ...ids) + 1;
}
