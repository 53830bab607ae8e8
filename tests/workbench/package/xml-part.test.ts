import { XmlPart } from '../../../workbench/package/xml-part.ts';

const ORDER = ['first', 'second', 'third'];

describe('XmlPart', () => {
  test('keeps what is not touched as it is written, blanks and order too', () => {
    const xml = '<?xml version="1.0"?>\n<r a="1">\n  <third/>\n  <unknown>x</unknown>\n</r>\n';
    const part = new XmlPart(xml, ORDER);
    expect(String(part)).toBe(xml);
    expect([part.get('third'), part.get('second'), part.rootAttributes]).toEqual(['<third/>', undefined, ' a="1"']);
  });

  test('puts a child where its schema wants it, or in the place of those of its name', () => {
    const part = new XmlPart('<r><first/><third/><third n="2"/></r>', ORDER);
    part.set('second', '<second/>');
    part.set('third', '<third n="3"/>');
    expect(String(part)).toBe('<r><first/><second/><third n="3"/></r>');
    part.set('first');
    expect([String(part), part.all('third')]).toEqual(['<r><second/><third n="3"/></r>', ['<third n="3"/>']]);
  });

  test('an empty root is opened', () => {
    const part = new XmlPart('<r/>', ORDER);
    part.set('second', '<second/>');
    expect(String(part)).toBe('<r><second/></r>');
  });

  test('what is written for it gets its prefix, and its form of the standard', () => {
    const part = new XmlPart('<x:r xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"/>', ORDER);
    expect(part.own('<a b="1"><c/></a>')).toBe('<x:a b="1"><x:c/></x:a>');
    expect(part.own('<a xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>')).toBe(
      '<x:a xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"/>',
    );
  });
});
