import { formulaFromOds, referenceFromOds } from '../../../workbench/foreign-files/ods-formula.ts';

test.each([
  ['of:=[.A1]*2', '=A1*2'],
  ['of:=SUM([.$A$1:.B2];[$Other.C3])', '=SUM($A$1:B2,Other!C3)'],
  ['of:=IF([.A1]="a;b~c|[.D4]";1;"say ""yes""")', '=IF(A1="a;b~c|[.D4]",1,"say ""yes""")'],
  ["of:=['It''s here'.A1]&[$'My sheet'.B2:.B9]", "='It''s here'!A1&'My sheet'!B2:B9"],
  ['of:=SUM({1;2|3;4};5)', '=SUM({1,2;3,4},5)'],
  ['of:=COM.MICROSOFT.CONCAT([.A1];"x")', '=CONCAT(A1,"x")'],
  ['of:=LEGACY.FDIST(1;2;3)+FDIST(1;2;3)', '=FDIST(1,2,3)+F.DIST(1,2,3)'],
  ['of:=SUM([.A:.B];[.2:.3])', '=SUM(A:B,2:3)'],
  ['of:=[.A1]+[.#REF!]+[$Sheet1.#REF!]', '=A1+#REF!+#REF!'],
  ['of:=IF([.A1]<>1.5E+3;TRUE();#N/A)', '=IF(A1<>1.5E+3,TRUE(),#N/A)'],
  ['of:=Rates*10%', '=Rates*10%'],
  ['oooc:=[.A1]', '=A1'],
  ['msoxl:=SUM(A1,"x;y")', '=SUM(A1,"x;y")'],
])('%s is %s in Excel', (ods, excel) => {
  expect(formulaFromOds(ods)).toBe(excel);
});

test.each([
  ['another file', "of:=['file:///tmp/other.ods'#$Sheet1.A1]"],
  ['cells of several sheets', 'of:=SUM([$Jan.A1:$Mar.A1])'],
  ['a union', 'of:=AREAS([.A1]~[.B1])'],
  ['a function that Excel does not have', 'of:=ORG.OPENOFFICE.EASTERSUNDAY(2024)'],
  ['a label', "of:='Sales'+1"],
  ['something that is no formula', 'of:'],
])('%s cannot be said in Excel', (_, ods) => {
  expect(formulaFromOds(ods)).toBeNull();
});

test('a name of cells says its sheet once', () => {
  expect([referenceFromOds('$Sheet1.$A$1:.$B$2'), referenceFromOds('$Sheet1.$A$1:$Sheet1.$B$2')]).toEqual([
    'Sheet1!$A$1:$B$2',
    'Sheet1!$A$1:$B$2',
  ]);
});
