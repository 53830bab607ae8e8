import { BLANK_THEME } from '../../../workbench/file-looks/blank-theme.ts';
import { readXlsx } from '../../../workbench/opening/read-xlsx.ts';
import type { OpenedWorkbook } from '../../../workbench/opening/opened-file.ts';
import { WorkbookPackage } from '../../../workbench/package/workbook-package.ts';
import { saveWorkbook } from '../../../workbench/saving/save-workbook.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const SPACES = `xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}"`;

const links = (...entries: readonly (readonly [kind: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries
    .map(([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A part as Excel writes charts: around the plot area stand a style and shading that the workbench does not know. */
export const excelChart = (plotArea: string, { title = '', rest = '' } = {}): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<c:chartSpace ${SPACES}><c:date1904 val="0"/><c:roundedCorners val="0"/>` +
  `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="c14" xmlns:c14="http://schemas.microsoft.com/office/drawing/2007/8/2/chart"><c14:style val="102"/></mc:Choice><mc:Fallback><c:style val="2"/></mc:Fallback></mc:AlternateContent>` +
  `<c:chart>${title}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plotArea}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>` +
  `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/></c:chart><c:spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill></c:spPr>${rest}</c:chartSpace>`;

/** A title with a font of its own. */
export const excelTitle = (text: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr rot="0"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1400" b="0"/></a:pPr><a:r><a:rPr lang="de-DE" sz="1400"/><a:t>${text}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

/** One series over the months of "Data", with what the file remembers of the cells. */
export const excelSeries = (order: number, column: string, look = ''): string =>
  `<c:ser><c:idx val="${order}"/><c:order val="${order}"/><c:tx><c:strRef><c:f>Data!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>cached</c:v></c:pt></c:strCache></c:strRef></c:tx>${look}` +
  `<c:cat><c:strRef><c:f>Data!$A$2:$A$4</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>Data!$${column}$2:$${column}$4</c:f><c:numCache><c:formatCode>General</c:formatCode></c:numCache></c:numRef></c:val></c:ser>`;

export const excelAxes =
  '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="1"/><c:crossAx val="2"/></c:catAx>' +
  '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:max val="10"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines/><c:numFmt formatCode="0.0" sourceLinked="0"/><c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200"/></a:pPr></a:p></c:txPr><c:crossAx val="1"/></c:valAx>';

const COLUMNS = excelChart(
  `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${excelSeries(0, 'B', '<c:spPr><a:solidFill><a:schemeClr val="accent2"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>')}${excelSeries(1, 'C')}<c:gapWidth val="219"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${excelAxes}`,
  { title: excelTitle('Sales &amp; costs') },
);
const LINES = excelChart(
  `<c:lineChart><c:grouping val="standard"/>${excelSeries(0, 'C', '<c:marker><c:symbol val="none"/></c:marker>')}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>${excelAxes}`,
);
const RADAR = excelChart(`<c:radarChart><c:radarStyle val="marker"/>${excelSeries(0, 'B')}</c:radarChart>`);

const corner = (name: string, column: number, row: number) =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>12700</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>25400</xdr:rowOff></xdr:${name}>`;
const frame = (id: number, name: string, link: string) =>
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${name}" descr="kept"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" r:id="${link}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/>`;

/** The anchors of the drawing, by what they hold. */
export const ANCHORS = {
  picture: `<xdr:oneCellAnchor>${corner('from', 8, 20)}<xdr:ext cx="127000" cy="127000"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="9" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId4"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`,
  columns: `<xdr:twoCellAnchor>${corner('from', 4, 1)}${corner('to', 10, 16)}${frame(2, 'Chart 1', 'rId1')}</xdr:twoCellAnchor>`,
  lines: `<xdr:twoCellAnchor editAs="oneCell">${corner('from', 4, 18)}${corner('to', 8, 28)}${frame(3, 'Trend', 'rId2')}</xdr:twoCellAnchor>`,
  radar: `<xdr:oneCellAnchor>${corner('from', 12, 1)}<xdr:ext cx="3810000" cy="2540000"/>${frame(4, 'Web', 'rId3')}</xdr:oneCellAnchor>`,
};

const cell = (address: string, value: string | number) =>
  typeof value === 'number'
    ? `<c r="${address}"><v>${value}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const ROWS = [
  ['Month', 'Sales', 'Costs'],
  ['Jan', 1, 2],
  ['Feb', 3, 4],
  ['Mar', 5, 6],
] as const;

const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${TYPES}.${type}+xml"/>`;

/** "Data" with months, sales and costs, and over them a picture and three charts, of which the workbench draws two. */
export const CHARTED = Object.freeze({
  '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('xl/workbook.xml', 'spreadsheetml.sheet.main')}${override('xl/theme/theme1.xml', 'theme')}${override('xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet')}${override('xl/worksheets/sheet2.xml', 'spreadsheetml.worksheet')}${override('xl/drawings/drawing1.xml', 'drawing')}${[1, 2, 3].map((at) => override(`xl/charts/chart${at}.xml`, 'drawingml.chart')).join('')}<Override PartName="/xl/charts/style1.xml" ContentType="application/vnd.ms-office.chartstyle+xml"/></Types>`,
  '_rels/.rels': links(['officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': links(
    ['worksheet', 'worksheets/sheet1.xml'],
    ['worksheet', 'worksheets/sheet2.xml'],
    ['theme', 'theme/theme1.xml'],
  ),
  'xl/theme/theme1.xml': BLANK_THEME,
  'xl/worksheets/sheet1.xml': `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheetData>${ROWS.map((cells, row) => `<row r="${row + 1}">${cells.map((value, at) => cell(`${'ABC'[at]}${row + 1}`, value)).join('')}</row>`).join('')}</sheetData><drawing r:id="rId1"/></worksheet>`,
  'xl/worksheets/_rels/sheet1.xml.rels': links(['drawing', '../drawings/drawing1.xml']),
  'xl/worksheets/sheet2.xml':
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>',
  'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONS}">${Object.values(ANCHORS).join('')}</xdr:wsDr>`,
  'xl/drawings/_rels/drawing1.xml.rels': links(
    ['chart', '../charts/chart1.xml'],
    ['chart', '../charts/chart2.xml'],
    ['chart', '../charts/chart3.xml'],
    ['image', '../media/image1.png'],
  ),
  'xl/charts/chart1.xml': COLUMNS,
  'xl/charts/_rels/chart1.xml.rels': links(['chartStyle', 'style1.xml']),
  'xl/charts/style1.xml':
    '<cs:chartStyle xmlns:cs="http://schemas.microsoft.com/office/drawing/2012/chartStyle" id="201"/>',
  'xl/charts/chart2.xml': LINES,
  'xl/charts/chart3.xml': RADAR,
  'xl/media/image1.png': 'no picture',
});

export function openCharted(parts: Readonly<Record<string, string>> = CHARTED): OpenedWorkbook {
  return readXlsx('charted.xlsx', WorkbookPackage.of(parts).zipped());
}

export function packOf({ workbook, origin }: Pick<OpenedWorkbook, 'workbook' | 'origin'>): WorkbookPackage {
  return WorkbookPackage.read(saveWorkbook(workbook, origin));
}

/** Parts of a package that are other than those of the file, or that only one of them has. */
export function changedParts(pack: WorkbookPackage, parts: Readonly<Record<string, string>> = CHARTED): string[] {
  return [...new Set([...Object.keys(parts), ...pack.names()])]
    .filter((name) => pack.text(name) !== parts[name])
    .sort();
}
