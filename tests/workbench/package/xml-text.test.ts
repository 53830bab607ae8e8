import {
  attribute,
  attributesOf,
  escapeCellText,
  escapeXml,
  flag,
  textOf,
  unescapeCellText,
  withAttribute,
} from '../../../workbench/package/xml-text.ts';

describe('attribute', () => {
  test('is found by its name, whatever its prefix and quotes', () => {
    const attributes = ` r="A1" x14ac:dyDescent='0.25' r:id = "rId1" name="a &amp; &quot;b&quot;"`;
    expect([attribute(attributes, 'r'), attribute(attributes, 'dyDescent'), attribute(attributes, 'id')]).toEqual([
      'A1',
      '0.25',
      'rId1',
    ]);
    expect([attribute(attributes, 'name'), attribute(attributes, 'me')]).toEqual(['a & "b"', undefined]);
  });

  test('a flag is true for 1 and true, else what the format says', () => {
    expect([flag(' a="1"', 'a'), flag(' a="true"', 'a'), flag(' a="0"', 'a', true), flag('', 'a', true)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  test('is changed in its place, added at the end, or taken out', () => {
    expect(withAttribute(' r="A1" s="3" t="s"', 's', 5)).toBe(' r="A1" s="5" t="s"');
    expect(withAttribute(' r="A1"', 's', '<')).toBe(' r="A1" s="&#60;"');
    expect(withAttribute(' r="A1" s="3" t="s"', 's', null)).toBe(' r="A1" t="s"');
  });

  test('those without a value are left out', () => {
    expect(attributesOf({ a: 1, b: null, c: undefined, d: '"' })).toBe(' a="1" d="&#34;"');
  });
});

describe('textOf', () => {
  test.each([
    ['plain', 'plain'],
    ['a &lt;b&gt; &amp;amp; &#65;&#x42;', 'a <b> &amp; AB'],
    ['<![CDATA[<x> & y]]> z', '<x> & y z'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['&unknown; &#x110000;', '&unknown; \ufffd'],
  ])('%p is the text %p', (inner, text) => expect(textOf(inner)).toBe(text));

  test('escapeXml is undone by it', () => {
    const text = `<&>"'\n\t\r]]>`;
    expect(textOf(escapeXml(text))).toBe(text);
  });
});

test('escapeCellText spells what XML cannot hold, and unescapeCellText reads it', () => {
  expect(escapeCellText('a\rb\u0000_x0041_\ud800')).toBe('a_x000D_b_x0000__x005F_x0041__xD800_');
  expect(unescapeCellText('a_x000D_b_x0000__x005F_x0041__xD800_')).toBe('a\rb\u0000_x0041_\ud800');
  expect(unescapeCellText('_x12_ _xyz')).toBe('_x12_ _xyz');
});
