import { OdsNumberFormats } from '../../../workbench/foreign-files/ods-number-format.ts';
import { childrenOf, rootOf } from '../../../workbench/package/xml-elements.ts';

function formatsOf(styles: string): OdsNumberFormats {
  const xml = `<office:styles>${styles}</office:styles>`;
  const formats = new OdsNumberFormats();
  for (const style of childrenOf(xml, rootOf(xml))) formats.add(xml, style);
  return formats;
}
const codeOf = (kind: string, inner: string, attributes = '') =>
  formatsOf(`<number:${kind}-style style:name="N1"${attributes}>${inner}</number:${kind}-style>`).codeOf('N1');

const TEXT = (text: string) => `<number:text>${text}</number:text>`;
const DECIMALS = (places: number, more = '') =>
  `<number:number number:decimal-places="${places}" number:min-integer-digits="1"${more}/>`;

test.each([
  ['General', 'number', '<number:number number:min-integer-digits="1"/>'],
  ['0', 'number', DECIMALS(0)],
  ['#,##0.00', 'number', DECIMALS(2, ' number:grouping="true"')],
  [
    '0.0##',
    'number',
    '<number:number number:decimal-places="3" number:min-decimal-places="1" number:min-integer-digits="1"/>',
  ],
  ['0.0"x"', 'number', DECIMALS(1) + TEXT('x')],
  ['#,##0,,', 'number', DECIMALS(0, ' number:grouping="true" number:display-factor="1000000"')],
  [
    '000-0000',
    'number',
    '<number:number number:decimal-places="0" number:min-integer-digits="7"><number:embedded-text number:position="4">-</number:embedded-text></number:number>',
  ],
  ['0.00%', 'percentage', DECIMALS(2) + TEXT('%')],
  [
    '[$€]#,##0.00',
    'currency',
    '<number:currency-symbol number:language="de">€</number:currency-symbol>' + DECIMALS(2, ' number:grouping="true"'),
  ],
  [
    '[$€-407]0',
    'currency',
    '<number:currency-symbol number:language="de" number:country="DE">€</number:currency-symbol>' + DECIMALS(0),
  ],
  [
    '0.00E+00',
    'number',
    '<number:scientific-number number:decimal-places="2" number:min-integer-digits="1" number:min-exponent-digits="2"/>',
  ],
  [
    '# ??/??',
    'number',
    '<number:fraction number:min-integer-digits="0" number:min-numerator-digits="2" number:min-denominator-digits="2"/>',
  ],
  [
    'dd/mm/yyyy',
    'date',
    '<number:day number:style="long"/>' +
      TEXT('/') +
      '<number:month number:style="long"/>' +
      TEXT('/') +
      '<number:year number:style="long"/>',
  ],
  [
    'd mmm yy',
    'date',
    '<number:day/>' + TEXT(' ') + '<number:month number:textual="true"/>' + TEXT(' ') + '<number:year/>',
  ],
  [
    'hh:mm:ss.0 AM/PM',
    'time',
    '<number:hours number:style="long"/>' +
      TEXT(':') +
      '<number:minutes number:style="long"/>' +
      TEXT(':') +
      '<number:seconds number:style="long" number:decimal-places="1"/>' +
      TEXT(' ') +
      '<number:am-pm/>',
  ],
  ['@', 'text', '<number:text-content/>'],
  ['General', 'boolean', '<number:boolean/>'],
])('%s', (code, kind, inner) => {
  expect(codeOf(kind, inner)).toBe(code);
});

test('hours beyond a day are a duration', () => {
  const inner = '<number:hours/>' + TEXT(':') + '<number:minutes number:style="long"/>';
  expect(codeOf('time', inner, ' number:truncate-on-overflow="false"')).toBe('[h]:mm');
});

test('sections are formats of their own; conditions are spelled where they are not the usual ones', () => {
  const formats = formatsOf(
    `<number:number-style style:name="P0">${DECIMALS(0)}</number:number-style>` +
      `<number:number-style style:name="Red"><style:text-properties fo:color="#FF0000"/>${TEXT('-')}${DECIMALS(0)}<style:map style:condition="value()&gt;=0" style:apply-style-name="P0"/></number:number-style>` +
      `<number:number-style style:name="Large">${DECIMALS(2)}<style:map style:condition="value()&gt;=100" style:apply-style-name="P0"/></number:number-style>`,
  );
  expect(['Red', 'Large', 'none such'].map((name) => formats.codeOf(name))).toEqual([
    '0;[Red]-0',
    '[>=100]0;0.00',
    'General',
  ]);
});
