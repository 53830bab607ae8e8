import { areaOf } from '../../../workbench/cells/area.ts';
import type { Condition } from '../../../workbench/cells/conditional-format.ts';
import { StyleBook } from '../../../workbench/cells/style.ts';
import { FileStyles } from '../../../workbench/file-looks/style-reader.ts';
import { StyleWriter } from '../../../workbench/file-looks/style-writer.ts';
import { readTheme } from '../../../workbench/file-looks/theme-colors.ts';
import { isWritable, readConditionalFormats, ruleXml } from '../../../workbench/file-parts/conditional-part.ts';
import { fileOperator, modelOperator } from '../../../workbench/file-parts/operators.ts';
import { readValidations, validationsXml } from '../../../workbench/file-parts/validation-part.ts';
import { bookOf } from '../workbook/book.ts';

const validation = (attributes: string, formulas: string) =>
  `<dataValidations count="1"><dataValidation${attributes} sqref="A1:A3 C1">${formulas}</dataValidation></dataValidations>`;

describe('validations', () => {
  test.each([
    [
      validation(
        ' type="list" allowBlank="1" showErrorMessage="1"',
        '<formula1>&#34;a,&#34;&#34;b&#34;&#34;&#34;</formula1>',
      ),
      { list: { inCellDropDown: true, source: 'a,"b"' } },
    ],
    [
      validation(' type="list" showDropDown="1"', '<formula1>Names</formula1>'),
      { list: { inCellDropDown: false, source: '=Names' } },
    ],
    [
      validation(
        ' type="whole" operator="greaterThanOrEqual" showInputMessage="1" promptTitle="P" prompt="say"',
        '<formula1>5</formula1>',
      ),
      { wholeNumber: { operator: 'GreaterThanOrEqualTo', formula1: 5 } },
    ],
    [
      validation(
        ' type="date" errorStyle="warning" showErrorMessage="1" errorTitle="E" error="no &#38; no"',
        '<formula1>TODAY()</formula1><formula2>50000</formula2>',
      ),
      { date: { operator: 'Between', formula1: '=TODAY()', formula2: 50_000 } },
    ],
    [validation(' type="custom"', '<formula1>LEN(A1)&#60;9</formula1>'), { custom: { formula: '=LEN(A1)<9' } }],
    [validation(' showInputMessage="1" prompt="only said"', ''), {}],
  ])('%p is read, and written as it was', (xml, rule) => {
    const { workbook, sheet } = bookOf([]);
    sheet.validations = readValidations(xml, workbook, sheet);
    expect(sheet.validations[0]).toMatchObject({ rule, areas: [areaOf(0, 0, 3, 1), areaOf(0, 2)] });
    expect(validationsXml(workbook, sheet)).toBe(xml);
  });

  test('a list that is cells moves with them', () => {
    const { workbook, sheet } = bookOf([['a'], ['b']]);
    sheet.validations = readValidations(validation(' type="list"', '<formula1>$A$1:$A$2</formula1>'), workbook, sheet);
    sheet.shift({ kind: 'insert', band: areaOf(0, 0, 1, 16_384), along: 'rows' });
    expect(validationsXml(workbook, sheet)).toContain('<formula1>Sheet1!$A$2:$A$3</formula1>');
  });

  test('none at all is nothing', () => {
    const { workbook, sheet } = bookOf([]);
    expect([readValidations(undefined, workbook, sheet), validationsXml(workbook, sheet)]).toEqual([[], '']);
  });
});

test('every comparison has its name in files, and back', () => {
  for (const name of [
    'between',
    'notBetween',
    'equal',
    'notEqual',
    'greaterThan',
    'lessThan',
    'greaterThanOrEqual',
    'lessThanOrEqual',
  ]) {
    expect(fileOperator(modelOperator(name, 'To'))).toBe(name);
    expect(fileOperator(modelOperator(name, ''))).toBe(name);
  }
});

describe('conditional formats', () => {
  const styles = () => {
    const book = new StyleBook();
    const xml =
      '<styleSheet><cellXfs><xf/></cellXfs><dxfs><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs></styleSheet>';
    const file = new FileStyles(xml, readTheme(undefined), book);
    return { file, writer: new StyleWriter(file, book) };
  };
  const read = (rule: string) =>
    readConditionalFormats(
      `<conditionalFormatting sqref="B2:B9">${rule}</conditionalFormatting>`,
      styles().file,
      () => 'id',
    );

  test.each([
    [
      '<cfRule type="expression" dxfId="0" priority="2"><formula>$A1&gt;2</formula></cfRule>',
      'Custom',
      { kind: 'custom', formula: '=$A1>2' },
    ],
    [
      '<cfRule type="cellIs" operator="notBetween" priority="1"><formula>1</formula><formula>C1</formula></cfRule>',
      'CellValue',
      { kind: 'cellValue', operator: 'NotBetween', formula1: 1, formula2: '=C1' },
    ],
    [
      '<cfRule type="beginsWith" operator="beginsWith" text="x" priority="1"><formula>LEFT(B2,1)="x"</formula></cfRule>',
      'ContainsText',
      { kind: 'containsText', operator: 'BeginsWith', text: 'x' },
    ],
    ['<cfRule type="containsBlanks" priority="1"/>', 'PresetCriteria', { kind: 'preset', criterion: 'Blanks' }],
    ['<cfRule type="dataBar" priority="1"><dataBar/></cfRule>', 'DataBar', { kind: 'unset' }],
  ])('%p is of the type %p', (xml, type, condition) => {
    const [rule] = read(xml);
    expect(rule?.format).toMatchObject({ type, condition, areas: [areaOf(1, 1, 8, 1)] });
    expect(rule?.xml).toBe(xml);
  });

  test("the look that a rule lays over cells is the file's", () => {
    expect(
      read('<cfRule type="expression" dxfId="0" stopIfTrue="1" priority="2"><formula>TRUE</formula></cfRule>')[0],
    ).toMatchObject({
      priority: 2,
      format: { style: { bold: true, fontColor: '#9C0006', fill: '#FFC7CE' }, stopIfTrue: true },
    });
  });

  test.each([
    [{ kind: 'custom', formula: '=B2>1' }],
    [{ kind: 'cellValue', operator: 'LessThanOrEqual', formula1: '="x"' }],
    [{ kind: 'containsText', operator: 'NotContains', text: 'a "b"' }],
    [{ kind: 'containsText', operator: 'Contains', text: 'a' }],
    [{ kind: 'containsText', operator: 'EndsWith', text: 'a' }],
    [{ kind: 'preset', criterion: 'NonErrors' }],
    [{ kind: 'preset', criterion: 'UniqueValues' }],
  ] as [Condition][])('%p is written so that it is read again', (condition) => {
    const { writer } = styles();
    const format = {
      id: '',
      type: 'Custom' as const,
      areas: [areaOf(1, 1)],
      condition,
      style: { italic: true, numberFormat: '0.0' },
      stopIfTrue: false,
    };
    const xml = ruleXml(format, writer);
    expect(isWritable(format)).toBe(true);
    expect(xml).toContain(' dxfId="1"');
    expect(read(xml)[0]?.format.condition).toEqual(condition);
    expect(String(writer)).toContain('<dxf><font><i/></font><numFmt numFmtId="164" formatCode="0.0"/></dxf>');
  });

  test('a rule that has no condition cannot be written', () => {
    expect(
      isWritable({
        id: '',
        type: 'DataBar',
        areas: [areaOf(0, 0)],
        condition: { kind: 'unset' },
        style: {},
        stopIfTrue: false,
      }),
    ).toBe(false);
  });
});
