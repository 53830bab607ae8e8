import type { CellStyle } from './style.ts';

/** A look with a name, that cells can be given as a whole. */
export interface NamedStyle {
  readonly name: string;
  readonly isBuiltIn: boolean;
  /** What it changes of the default look. */
  look: Partial<CellStyle>;
}

const THIN_BLUE = 'Continuous #4472C4 Thin';
const THIN_GREY = 'Continuous #7F7F7F Thin';
const BOX = (edge: string) => ({ borderTop: edge, borderBottom: edge, borderLeft: edge, borderRight: edge });

/** The accents of Excel's own theme, with their tints of 20, 40 and 60 per cent. */
const ACCENTS: readonly (readonly [colour: string, tints: readonly [string, string, string]])[] = [
  ['#4472C4', ['#D9E1F2', '#B4C6E7', '#8EA9DB']],
  ['#ED7D31', ['#FCE4D6', '#F8CBAD', '#F4B084']],
  ['#A5A5A5', ['#EDEDED', '#DBDBDB', '#C9C9C9']],
  ['#FFC000', ['#FFF2CC', '#FFE699', '#FFD966']],
  ['#5B9BD5', ['#DDEBF7', '#BDD7EE', '#9BC2E6']],
  ['#70AD47', ['#E2EFDA', '#C6E0B4', '#A9D08E']],
];

/** Excel.BuiltInStyle with the looks of Excel's own theme. */
const BUILT_IN: Readonly<Record<string, Partial<CellStyle>>> = {
  Normal: {},
  Comma: { numberFormat: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)' },
  WholeComma: { numberFormat: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)' },
  Currency: { numberFormat: '_($* #,##0.00_);_($* (#,##0.00);_($* "-"??_);_(@_)' },
  WholeDollar: { numberFormat: '_($* #,##0_);_($* (#,##0);_($* "-"_);_(@_)' },
  Percent: { numberFormat: '0%' },
  Hlink: { fontColor: '#0563C1', underline: 'Single' },
  HlinkTrav: { fontColor: '#954F72', underline: 'Single' },
  Note: { fill: '#FFFFCC', ...BOX('Continuous #B2B2B2 Thin') },
  WarningText: { fontColor: '#FF0000' },
  SheetTitle: { fontName: 'Calibri Light', fontSize: 18, fontColor: '#44546A' },
  Heading1: { bold: true, fontSize: 15, fontColor: '#44546A', borderBottom: 'Continuous #4472C4 Thick' },
  Heading2: { bold: true, fontSize: 13, fontColor: '#44546A', borderBottom: 'Continuous #A2B8E1 Thick' },
  Heading3: { bold: true, fontColor: '#44546A', borderBottom: 'Continuous #8EA9DB Medium' },
  Heading4: { bold: true, fontColor: '#44546A' },
  Input: { fill: '#FFCC99', fontColor: '#3F3F76', ...BOX(THIN_GREY) },
  Output: { fill: '#F2F2F2', fontColor: '#3F3F3F', bold: true, ...BOX('Continuous #3F3F3F Thin') },
  Calculation: { fill: '#F2F2F2', fontColor: '#FA7D00', bold: true, ...BOX(THIN_GREY) },
  CheckCell: { fill: '#A5A5A5', fontColor: '#FFFFFF', bold: true, ...BOX('Double #3F3F3F Thick') },
  LinkedCell: { fontColor: '#FA7D00', borderBottom: 'Double #FF8001 Thick' },
  Total: { bold: true, borderTop: THIN_BLUE, borderBottom: 'Double #4472C4 Thick' },
  Good: { fill: '#C6EFCE', fontColor: '#006100' },
  Bad: { fill: '#FFC7CE', fontColor: '#9C0006' },
  Neutral: { fill: '#FFEB9C', fontColor: '#9C5700' },
  Emphasis1: { fill: '#4472C4', fontColor: '#FFFFFF' },
  Emphasis2: { fill: '#ED7D31', fontColor: '#FFFFFF' },
  Emphasis3: { fill: '#A5A5A5', fontColor: '#FFFFFF' },
  ExplanatoryText: { italic: true, fontColor: '#7F7F7F' },
  ...Object.fromEntries(
    ACCENTS.flatMap(([colour, [twenty, forty, sixty]], index) => [
      [`Accent${index + 1}`, { fill: colour, fontColor: '#FFFFFF' }],
      [`Accent${index + 1}_20`, { fill: twenty }],
      [`Accent${index + 1}_40`, { fill: forty }],
      [`Accent${index + 1}_60`, { fill: sixty, fontColor: '#FFFFFF' }],
    ]),
  ),
};

/** Excel's own named styles, in Excel's order. */
export const BUILT_IN_STYLES: ReadonlyMap<string, NamedStyle> = new Map(
  Object.entries(BUILT_IN).map(([name, look]) => [name.toLowerCase(), { name, isBuiltIn: true, look }]),
);
