import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

const PROPERTIES = 'docProps/core.xml';
const MOMENTS = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;
/** The first day that a zip file knows, by the clock of wherever it is made: so its bytes are alike everywhere. */
const FIRST_DAY = new Date(1980, 0, 1);

/**
 * A workbook that says it was made at a moment, whenever it was: the library writes the clock's time into it and has no
 * setting for that. Throws where the file has no properties.
 */
export function settleWorkbook(bytes: Uint8Array, at: Date): Buffer {
  const parts = unzipSync(bytes);
  const properties = parts[PROPERTIES];
  if (properties === undefined) throw new RangeError(`a workbook requires ${PROPERTIES}`);
  const moment = `${at.toISOString().slice(0, 19)}Z`;
  parts[PROPERTIES] = strToU8(strFromU8(properties).replace(MOMENTS, `$1${moment}`));
  const zipped: Zippable = {};
  for (const name of Object.keys(parts)) zipped[name] = [parts[name]!, { level: 6, mtime: FIRST_DAY }];
  return Buffer.from(zipSync(zipped));
}
