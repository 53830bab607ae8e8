import { readRelationships, relationshipsPart, resolved } from '../../../workbench/package/relationships.ts';

test('the links of a part stand beside it', () => {
  expect([relationshipsPart('xl/workbook.xml'), relationshipsPart('')]).toEqual([
    'xl/_rels/workbook.xml.rels',
    '_rels/.rels',
  ]);
});

test.each([
  ['xl/workbook.xml', 'worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['xl/worksheets/sheet1.xml', '../tables/table1.xml', 'xl/tables/table1.xml'],
  ['xl/workbook.xml', '/xl/styles.xml', 'xl/styles.xml'],
  ['', './xl/workbook.xml', 'xl/workbook.xml'],
  ['xl/workbook.xml', 'worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
])('from %p, %p is %p', (part, target, name) => expect(resolved(part, target)).toBe(name));

test('a link says its kind, its target and whether it leads outside', () => {
  const xml =
    '<Relationships><Relationship Id="r1" Type="http://x/relationships/worksheet" Target="a.xml"/><Relationship Id="r2" Type="http://x/relationships/hyperlink" Target="https://example.org/?a&amp;b" TargetMode="External"/></Relationships>';
  expect(readRelationships(xml, 'xl/workbook.xml')).toEqual([
    { id: 'r1', kind: 'worksheet', base: 'http://x/relationships', target: 'xl/a.xml', isExternal: false },
    {
      id: 'r2',
      kind: 'hyperlink',
      base: 'http://x/relationships',
      target: 'https://example.org/?a&b',
      isExternal: true,
    },
  ]);
});
