import { unzlibSync } from 'fflate';

/** A PDF as Amend writes it, read again. */
export interface ReadPdf {
  /** Of each page the texts that are written on it, in their order. */
  readonly pages: readonly (readonly string[])[];
  /** The texts of its figures for whoever cannot see them, in their order. */
  readonly alternatives: readonly string[];
}

/** Reads what is written on the pages of a PDF by its fonts' own tables: no more of PDF than pdfkit writes. */
export function readPdf(pdf: Buffer): ReadPdf {
  const text = pdf.toString('latin1');
  const objects = new Map(
    [...text.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, number, body]) => [Number(number), body!]),
  );
  const bodyOf = (reference: string | undefined) => objects.get(Number(reference)) ?? '';
  const kids = [
    ...(
      /\/Kids \[([^\]]*)\]/.exec([...objects.values()].find((body) => /\/Type \/Pages/.test(body)) ?? '')?.[1] ?? ''
    ).matchAll(/(\d+) 0 R/g),
  ];
  const pages = kids.map(([, kid]) => {
    const page = bodyOf(kid);
    const resources = /\/Resources (\d+) 0 R/.exec(page)?.[1];
    const named = resources === undefined ? page : bodyOf(resources);
    const fonts = new Map(
      [...named.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font]) => [name!, lettersOf(bodyOf(font), bodyOf)]),
    );
    return textsOf(streamOf(bodyOf(/\/Contents (\d+) 0 R/.exec(page)?.[1])), fonts);
  });
  return {
    pages,
    alternatives: [...text.matchAll(/\/Alt \(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, said]) => textOf(said!)),
  };
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A text of a PDF: bytes of Latin-1, or of UTF-16 behind a mark that says so. */
function textOf(written: string): string {
  const bytes = Buffer.from(
    written.replaceAll(/\\([\s\S])/g, (_, sign: string) => ESCAPED[sign] ?? sign),
    'latin1',
  );
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1');
}

function streamOf(body: string): string {
  const found = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1];
  if (found === undefined) return '';
  const bytes = Buffer.from(found, 'latin1');
  return /\/FlateDecode/.test(body) ? Buffer.from(unzlibSync(bytes)).toString('latin1') : found;
}

/** By the number of a glyph the letters that it stands for. */
function lettersOf(font: string, bodyOf: (reference: string | undefined) => string): Map<number, string> {
  const table = streamOf(bodyOf(/\/ToUnicode (\d+) 0 R/.exec(font)?.[1]));
  const letters = new Map<number, string>();
  for (const [, first, , list] of table.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g))
    [...list!.matchAll(/<([\w ]*)>/g)].forEach(([, code], at) =>
      letters.set(
        parseInt(first!, 16) + at,
        Buffer.from(code!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      ),
    );
  return letters;
}

/** A text is what one block of a page's stream writes. */
function textsOf(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string[] {
  let font = new Map<number, string>() as ReadonlyMap<number, string>;
  return [...stream.matchAll(/BT\n([\s\S]*?)\nET/g)].map(([, block]) => {
    let said = '';
    for (const [, name, shown] of block!.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<\w*>|[\s\d.-])*)\] TJ/g)) {
      if (name !== undefined) font = fonts.get(name) ?? font;
      else
        for (const [, hex] of shown!.matchAll(/<(\w*)>/g))
          for (let at = 0; at < hex!.length; at += 4) said += font.get(parseInt(hex!.slice(at, at + 4), 16)) ?? '';
    }
    return said;
  });
}
