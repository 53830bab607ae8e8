import { decodeText } from '../../../workbench/opening/decode-text.ts';

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
};

describe('decodeText', () => {
  test('a byte order mark decides and is not part of the text', () => {
    expect(decodeText(new TextEncoder().encode('\ufeffä,b'))).toEqual({ text: 'ä,b', encoding: 'UTF-8' });
    expect(decodeText(utf16('\ufeffä,b', true))).toEqual({ text: 'ä,b', encoding: 'UTF-16' });
    expect(decodeText(utf16('\ufeffä,b', false))).toEqual({ text: 'ä,b', encoding: 'UTF-16' });
  });

  test('UTF-16 without a mark is told by its NUL bytes', () => {
    expect(decodeText(utf16('id,name\n1,x', true))).toEqual({ text: 'id,name\n1,x', encoding: 'UTF-16' });
    expect(decodeText(utf16('id,name\n1,x', false))).toEqual({ text: 'id,name\n1,x', encoding: 'UTF-16' });
  });

  test('what is not valid UTF-8 is Windows-1252', () => {
    expect(decodeText(Uint8Array.of(0x63, 0x61, 0x66, 0xe9))).toEqual({ text: 'café', encoding: 'Windows-1252' });
  });
});
