import { catalogue } from '../language/catalogue.ts';
import { grouped, withDecimals } from './phrases.ts';
import { de } from './setting/de.ts';
import { en } from './setting/en.ts';
import { pt } from './setting/pt.ts';

const words = catalogue({ en, de, pt });

/** What a learner was told, as it is kept with a version. */
interface Setting {
  readonly name: string;
  readonly value: string;
}

const KEYS = new Map(Object.entries(en).map(([key, text]) => [text, key as keyof typeof en]));
const DRAWN = /^([\d,]+) of ([\d,]+), drawn by chance$/;

/**
 * What a learner was told, for whoever reads it: a version keeps it as the learner wrote it. What is not known, such
 * as names of columns, stands as it is.
 *
 * @example settingInWords({ name: 'Temperature', value: '1.50' }) // => { name: 'Temperature', value: '1.50' }
 */
export function settingInWords({ name, value }: Setting): Setting {
  return { name: known(name) ?? name, value: valueInWords(value) };
}

function valueInWords(value: string): string {
  const [, rows, all] = DRAWN.exec(value) ?? [];
  if (rows !== undefined && all !== undefined)
    return words('drawn', { rows: numberInWords(rows), all: numberInWords(all) });
  return known(value) ?? numberInWords(value);
}

function known(text: string): string | undefined {
  const key = KEYS.get(text);
  return key === undefined ? undefined : words(key);
}

/** A number that was written in English; its thousands are set apart where they were. */
function numberInWords(text: string): string {
  if (/^\d{1,3}(?:,\d{3})+$/.test(text)) return grouped(Number(text.replaceAll(',', '')));
  const decimals = /^\d+\.(\d+)$/.exec(text)?.[1];
  return decimals === undefined ? text : withDecimals(Number(text), decimals.length);
}
