import { keptNames, nameXml, namesState } from '../file-parts/defined-names.ts';
import { movedFormula } from '../file-cells/moves.ts';
import { childrenOf, innerXml, outerXml, rootOf } from '../package/xml-elements.ts';
import type { XmlPart } from '../package/xml-part.ts';
import { attribute, attributesOf, escapeXml, textOf, withAttribute } from '../package/xml-text.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { SavingContext } from './saving-context.ts';

/** An entry of the list of sheets: of the model, or one that it has not, such as a chart sheet. */
interface ListedSheet {
  readonly sheet: Sheet | null;
  readonly xml: string;
  /** Its place in the file as it was opened; undefined for a new sheet. */
  readonly before: number | undefined;
}

const LINKS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const STATES = { Visible: null, Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

/** Writes which sheets there are, in the model's order; sheets without cells stay behind the one they stood behind. */
export function writeSheetList(
  part: XmlPart,
  context: SavingContext,
  saved: readonly { sheet: Sheet; part: string }[],
): readonly ListedSheet[] {
  const { file, pack } = context;
  const before = part.get('sheets') ?? part.own('<sheets></sheets>');
  const idOf = new Map([...file.sheets].map(([id, { linkId }]) => [linkId, id]));
  const old = [...childrenOf(before, rootOf(before))].map((element, at) => {
    const modelId = idOf.get(attribute(element.attributes, 'id') ?? '');
    return { modelId, attributes: element.attributes, xml: outerXml(before, element), before: at };
  });
  const listed: ListedSheet[] = [];
  const takeOthers = (from: number) => {
    for (const other of old.slice(from)) {
      if (other.modelId !== undefined) return;
      listed.push({ sheet: null, xml: other.xml, before: other.before });
    }
  };
  takeOthers(0);
  let sheetId = Math.max(0, ...old.map(({ attributes }) => Number(attribute(attributes, 'sheetId') ?? 0)));
  for (const { sheet, part: target } of saved) {
    const own = old.find(({ modelId }) => modelId === sheet.id);
    if (own === undefined) {
      sheetId += 1;
      const link = pack.relate(file.workbookPart, 'worksheet', target);
      const attributes = attributesOf({ name: sheet.name, sheetId, state: STATES[sheet.visibility] });
      listed.push({ sheet, xml: part.own(`<sheet${attributes} ${LINKS} r:id="${link}"/>`), before: undefined });
      continue;
    }
    listed.push({ sheet, xml: withSheet(own, sheet), before: own.before });
    takeOthers(own.before + 1);
  }
  takeLost(old, listed);
  const written = listed.map(({ xml }) => xml);
  if (written.join() === old.map(({ xml }) => xml).join()) return listed;
  part.set('sheets', part.own('<sheets>') + written.join('') + part.own('</sheets>'));
  writeActiveTab(part, context.workbook, listed);
  return listed;
}

/** Sheets without cells that stood behind a sheet that is deleted. */
function takeLost(
  old: readonly { modelId: string | undefined; xml: string; before: number }[],
  listed: ListedSheet[],
): void {
  for (const { modelId, xml, before } of old)
    if (modelId === undefined && !listed.some((each) => each.before === before))
      listed.push({ sheet: null, xml, before });
}

function withSheet(own: { attributes: string; xml: string }, sheet: Sheet): string {
  let { attributes } = own;
  if (attribute(attributes, 'name') !== sheet.name) attributes = withAttribute(attributes, 'name', sheet.name);
  const state = STATES[sheet.visibility];
  const before = attribute(attributes, 'state');
  if ((before === 'visible' ? null : (before ?? null)) !== state)
    attributes = withAttribute(attributes, 'state', state);
  return attributes === own.attributes ? own.xml : own.xml.replace(own.attributes, () => attributes);
}

function writeActiveTab(part: XmlPart, workbook: Workbook, listed: readonly ListedSheet[]): void {
  const views = part.get('bookViews');
  const active = listed.findIndex(({ sheet }) => sheet === workbook.activeSheet);
  const [first] = views === undefined ? [] : childrenOf(views, rootOf(views));
  if (views === undefined || first === undefined || active < 0) return;
  let attributes = withAttribute(first.attributes, 'activeTab', active === 0 ? null : active);
  attributes = withAttribute(attributes, 'firstSheet', null);
  part.set(
    'bookViews',
    views.slice(0, first.start) +
      outerXml(views, first).replace(first.attributes, () => attributes) +
      views.slice(first.end),
  );
}

/** Writes the names, when the model's, the sheets' or the cells that they mean are others than in the file. */
export function writeNames(
  part: XmlPart,
  { workbook, file, moves }: SavingContext,
  listed: readonly ListedSheet[],
): void {
  const hasMoved = moves.some(({ before, now, shifts }) => before !== now || shifts.length > 0);
  const isComplete = [...file.sheets.keys()].every((id) => workbook.sheetById(id) !== undefined);
  const isListSame = isComplete && listed.every(({ before }, at) => before === at || before === undefined);
  if (namesState(workbook) === file.names && !hasMoved && isListSame) return;
  const placeOf = (sheet: Sheet | null) => listed.findIndex((each) => each.sheet === sheet);
  const before = part.get('definedNames');
  const isOfModel = (place: number) => !listed.some((each) => each.before === place && each.sheet === null);
  const kept = keptNames(before, isOfModel).flatMap(({ xml, place }) => {
    const now = place === undefined ? undefined : listed.findIndex((each) => each.before === place);
    return now === -1 ? [] : [movedName(xml, now, moves)];
  });
  const own = workbook.names.map((item) => {
    const sheet = item.sheetId === null ? undefined : workbook.sheetById(item.sheetId);
    return part.own(nameXml(workbook, item, sheet && placeOf(sheet)));
  });
  const names = [...kept, ...own];
  part.set(
    'definedNames',
    ...(names.length === 0 ? [] : [part.own('<definedNames>') + names.join('') + part.own('</definedNames>')]),
  );
}

function movedName(xml: string, place: number | undefined, moves: SavingContext['moves']): string {
  const root = rootOf(xml);
  const before = textOf(innerXml(xml, root));
  const after = movedFormula(before, '', moves);
  const attributes = place === undefined ? root.attributes : withAttribute(root.attributes, 'localSheetId', place);
  const inner = after === before ? innerXml(xml, root) : escapeXml(after);
  return `<${root.prefix}definedName${attributes}>${inner}</${root.prefix}definedName>`;
}

/** Lets the program that opens the file calculate every formula: the workbench may not know all of them. */
export function writeCalculation(part: XmlPart): void {
  const before = part.get('calcPr') ?? part.own('<calcPr/>');
  const { attributes } = rootOf(before);
  part.set('calcPr', part.own(`<calcPr${withAttribute(attributes, 'fullCalcOnLoad', 1)}/>`));
}

export function hasFormulas(workbook: Workbook): boolean {
  return workbook.sheets.some((sheet) => sheet.formulas.usedArea() !== null);
}
