import type { CellObject, Feature } from 'write-excel-file/universal';

/**
 * Writes texts and truth values under any number format. write-excel-file refuses formats there, and keeps texts in a
 * table whose keys are properties of an object, so that "constructor" breaks the file. Formulas it lets through with
 * any format and without that table: each of these cells travels as a formula, told by its first letter, and
 * `carriedCells` makes of it what it is. Nothing else may be written as a formula.
 */
export function carriedCell(value: string | boolean): Pick<CellObject, 'type' | 'value'> {
  return { type: 'Formula', value: typeof value === 'boolean' ? `b${Number(value)}` : `t${escapedText(value)}` };
}

/** To be given to the writer among its features. */
export const carriedCells: Feature<Blob> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml.replace(
            /<c ([^>]*)><f>([bt])([^<]*)<\/f><\/c>/g,
            (_, attributes: string, kind: string, content: string) =>
              kind === 'b'
                ? `<c ${attributes} t="b"><v>${content}</v></c>`
                : `<c ${attributes} t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`,
          ),
      },
    },
  },
};

/**
 * What XML cannot hold, a reader changes (a carriage return) or the writer drops; and an underscore that would begin an
 * escape.
 */
const TO_ESCAPE = /(?![\t\n])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufffd]|_(?=x[0-9a-f]{4}_)/giu;

/**
 * Spells such characters as workbooks do (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 * "a\rb _x0041_" becomes "a_x000D_b _x005F_x0041_".
 */
function escapedText(text: string): string {
  return text.replace(TO_ESCAPE, (character) =>
    Array.from({ length: character.length }, (_, at) => escapedUnit(character.charCodeAt(at))).join(''),
  );
}

function escapedUnit(code: number): string {
  return `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
}
