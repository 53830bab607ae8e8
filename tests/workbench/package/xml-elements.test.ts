import {
  childOf,
  childrenOf,
  descendantOf,
  innerXml,
  outerXml,
  rootOf,
} from '../../../workbench/package/xml-elements.ts';

const namesIn = (xml: string) => [...childrenOf(xml, rootOf(xml))].map(({ name }) => name);

describe('childrenOf', () => {
  test('finds elements in order, with or without prefix, empty or not', () => {
    const xml = '<?xml version="1.0"?><x:a k=">"><x:b/><x:c at="1">text<d/></x:c>\n</x:a>';
    expect(namesIn(xml)).toEqual(['b', 'c']);
    const root = rootOf(xml);
    expect([root.name, root.prefix, root.attributes]).toEqual(['a', 'x:', ' k=">"']);
    expect(innerXml(xml, childOf(xml, root, 'c')!)).toBe('text<d/>');
    expect(outerXml(xml, childOf(xml, root, 'b')!)).toBe('<x:b/>');
    expect(descendantOf(xml, root, 'c', 'd')?.name).toBe('d');
    expect(descendantOf(xml, root, 'b', 'd')).toBeUndefined();
  });

  test('an element may hold others of its own name, or of a name that begins with it', () => {
    expect(namesIn('<r><a><a><b/></a></a><c><cc/></c></r>')).toEqual(['a', 'c']);
  });

  test('what stands in comments, instructions and CDATA is no element', () => {
    expect(namesIn('<r><!-- <x> --><a><![CDATA[</a><b>]]></a><?p <y>?></r>')).toEqual(['a']);
  });

  test.each(['', 'text', '<r><a></r>', '<r', '<r><a/>', '</r>', '<r><!-- </r>'])(
    'the damaged text %p is refused with a sentence',
    (xml) => expect(() => namesIn(xml)).toThrow('The workbook is damaged: a part of it is no well-formed XML.'),
  );
});
