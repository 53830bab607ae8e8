import { describe, expect, test } from '@jest/globals';
import { anchorEdits, chartsIn, readAnchor } from '../../../workbench/file-charts/drawing-part.ts';
import { rootOf, outerXml } from '../../../workbench/package/xml-elements.ts';
import { bookOf } from '../workbook/book.ts';
import { ANCHORS, CHARTED } from './charted-file.ts';

const sheet = bookOf([]).sheet;
const read = (xml: string) => readAnchor(xml, rootOf(xml), sheet);
const FROM = Object.freeze({ column: 4, x: 1, row: 18, y: 2 });

describe('a drawing', () => {
  test('has charts with the links to their parts; pictures are none', () => {
    const xml = CHARTED['xl/drawings/drawing1.xml'];
    expect(chartsIn(xml).map(({ linkId, naming }) => [linkId, outerXml(xml, naming)])).toEqual([
      ['rId1', '<xdr:cNvPr id="2" name="Chart 1" descr="kept"/>'],
      ['rId2', '<xdr:cNvPr id="3" name="Trend" descr="kept"/>'],
      ['rId3', '<xdr:cNvPr id="4" name="Web" descr="kept"/>'],
    ]);
  });

  test.each([
    ['two cells', ANCHORS.columns, { from: { ...FROM, row: 1 }, to: { column: 10, x: 1, row: 16, y: 2 } }],
    ['two cells whose chart keeps its size', ANCHORS.lines, { from: FROM, to: { width: 192, height: 150 } }],
    ['one cell', ANCHORS.radar, { from: { ...FROM, column: 12, row: 1 }, to: { width: 300, height: 200 } }],
    [
      'no cell',
      '<absoluteAnchor><pos x="635000" y="254000"/><ext cx="12700" cy="25400"/></absoluteAnchor>',
      { from: { column: 1, x: 2, row: 1, y: 5 }, to: { width: 1, height: 2 } },
    ],
  ])('anchors a chart to %s', (_, xml, anchor) => expect(read(xml)).toEqual(anchor));

  test.each([
    '<twoCellAnchor><from><col>1</col><row>2</row></from></twoCellAnchor>',
    '<oneCellAnchor><from><col>-1</col><row>2</row></from><ext cx="1" cy="1"/></oneCellAnchor>',
    '<oneCellAnchor><from><col>1</col><row>2</row></from></oneCellAnchor>',
    '<absoluteAnchor><ext cx="1" cy="1"/></absoluteAnchor>',
  ])('%s anchors nothing', (xml) => expect(read(xml)).toBeNull());

  test('says a new place as it said the old one: in its own words, by cells or by size', () => {
    const now = { from: { column: 0, x: 0, row: 1, y: 0.5 }, to: { width: 96, height: 30 } };
    const edits = (xml: string) =>
      anchorEdits(xml, rootOf(xml), sheet, now).map(([element, text]) => [element.name, text]);
    expect(edits(ANCHORS.columns)).toEqual([
      [
        'from',
        '<xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>6350</xdr:rowOff></xdr:from>',
      ],
      [
        'to',
        '<xdr:to><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>3</xdr:row><xdr:rowOff>6350</xdr:rowOff></xdr:to>',
      ],
    ]);
    expect(edits('<oneCellAnchor><from/><ext cx="1" cy="1"/></oneCellAnchor>')).toEqual([
      ['from', '<from><col>0</col><colOff>0</colOff><row>1</row><rowOff>6350</rowOff></from>'],
      ['ext', '<ext cx="1219200" cy="381000"/>'],
    ]);
    expect(edits('<absoluteAnchor><pos x="1" y="1"/><ext cx="1" cy="1"/></absoluteAnchor>')).toEqual([
      ['pos', '<pos x="0" y="196850"/>'],
      ['ext', '<ext cx="1219200" cy="381000"/>'],
    ]);
  });
});
