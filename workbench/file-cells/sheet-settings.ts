import { addressOf } from '../cells/address.ts';
import { areaOf } from '../cells/area.ts';
import { childrenOf, outerXml, rootOf } from '../package/xml-elements.ts';
import { XmlPart } from '../package/xml-part.ts';
import { attribute, attributesOf, flag, withAttribute } from '../package/xml-text.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { isHexColor } from '../file-looks/theme-colors.ts';

/** What the model knows of a sheet as a whole. */
export type SheetSettings = Pick<Sheet, 'frozenRows' | 'frozenColumns' | 'showGridlines' | 'tabColor' | 'isProtected'>;

/** The children of a sheet's part, in the order of its schema (ECMA-376 part 1, 18.3.1.99). */
export const SHEET_ORDER = (
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate ' +
  'customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks ' +
  'customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'
).split(' ');
const VIEW_ORDER = ['pane', 'selection', 'pivotSelection', 'extLst'];
const PROPERTIES_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

/** @param colorOf the colour that an element's attributes name */
export function readSettings(part: XmlPart, colorOf: (attributes: string) => string | null): SheetSettings {
  const view = viewOf(part);
  const pane = view?.get('pane');
  const attributes = pane === undefined ? '' : rootOf(pane).attributes;
  const isFrozen = attribute(attributes, 'state')?.startsWith('frozen') ?? false;
  const properties = part.get('sheetPr');
  const tab = properties === undefined ? undefined : new XmlPart(properties, PROPERTIES_ORDER).get('tabColor');
  const protection = part.get('sheetProtection');
  return {
    frozenRows: isFrozen ? Number(attribute(attributes, 'ySplit') ?? 0) : 0,
    frozenColumns: isFrozen ? Number(attribute(attributes, 'xSplit') ?? 0) : 0,
    showGridlines: flag(view?.rootAttributes ?? '', 'showGridLines', true),
    tabColor: tab === undefined ? '' : (colorOf(rootOf(tab).attributes) ?? ''),
    isProtected: protection !== undefined && flag(rootOf(protection).attributes, 'sheet'),
  };
}

/** Writes what differs from what the part says. */
export function writeSettings(part: XmlPart, before: SheetSettings, now: SheetSettings): void {
  const isFrozenAnew = now.frozenRows !== before.frozenRows || now.frozenColumns !== before.frozenColumns;
  if (isFrozenAnew || now.showGridlines !== before.showGridlines) writeView(part, now, isFrozenAnew);
  if (now.tabColor !== before.tabColor) {
    const properties = new XmlPart(part.get('sheetPr') ?? part.own('<sheetPr/>'), PROPERTIES_ORDER);
    const color = isHexColor(now.tabColor) ? [part.own(`<tabColor rgb="FF${now.tabColor.slice(1)}"/>`)] : [];
    properties.set('tabColor', ...color);
    part.set('sheetPr', properties.toString());
  }
  if (now.isProtected !== before.isProtected)
    part.set(
      'sheetProtection',
      ...(now.isProtected ? [part.own('<sheetProtection sheet="1" objects="1" scenarios="1"/>')] : []),
    );
}

function viewOf(part: XmlPart): XmlPart | undefined {
  const views = part.get('sheetViews');
  if (views === undefined) return undefined;
  const [first] = childrenOf(views, rootOf(views));
  return first && new XmlPart(outerXml(views, first), VIEW_ORDER);
}

function writeView(part: XmlPart, now: SheetSettings, isFrozenAnew: boolean): void {
  const views = part.get('sheetViews') ?? part.own('<sheetViews><sheetView workbookViewId="0"/></sheetViews>');
  const [first] = childrenOf(views, rootOf(views));
  if (first === undefined) return;
  const view = new XmlPart(outerXml(views, first), VIEW_ORDER);
  if (isFrozenAnew) {
    // A selection names the pane that it is in, which may be gone.
    view.set('selection');
    view.set('pane', ...(now.frozenRows + now.frozenColumns === 0 ? [] : [part.own(paneXml(now))]));
  }
  const attributes = withAttribute(view.rootAttributes, 'showGridLines', now.showGridlines ? null : 0);
  const written = view.toString().replace(/^<([^\s>]+)[^>]*>/, (_, name: string) => `<${name}${attributes}>`);
  part.set('sheetViews', views.slice(0, first.start) + written + views.slice(first.end));
}

function paneXml({ frozenRows, frozenColumns }: SheetSettings): string {
  const activePane = frozenColumns === 0 ? 'bottomLeft' : frozenRows === 0 ? 'topRight' : 'bottomRight';
  return `<pane${attributesOf({
    xSplit: frozenColumns || null,
    ySplit: frozenRows || null,
    topLeftCell: addressOf(areaOf(frozenRows, frozenColumns)),
    activePane,
    state: 'frozen',
  })}/>`;
}
