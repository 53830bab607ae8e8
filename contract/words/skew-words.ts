import { catalogue } from '../language/catalogue.ts';
import type { ComparedWith } from '../season.ts';
import type { SkewFinding } from '../skew.ts';
import { percent } from './percent.ts';
import { listed, plainNumber, quoted } from './phrases.ts';
import { de } from './skew/de.ts';
import { en } from './skew/en.ts';
import { pt } from './skew/pt.ts';

const words = catalogue({ en, de, pt });

/**
 * What is wrong with a column of rows that are about to be answered, or were.
 *
 * @param version   that learned otherwise, or was declared so
 * @param reference what the rows are compared with. Default: with those that were learned from
 * @example skewWords('Amount', { code: 'factor', values: { factor: 100 } }, 3) // => '“Amount” looks 100 times as large as what version 3 learned from.'
 */
export function skewWords(
  column: string,
  { code, values }: SkewFinding,
  version: number,
  reference: ComparedWith = 'none',
): string {
  const of = { column, version, reference };
  switch (code) {
    case 'swapped':
    case 'another':
      return words(code, { ...of, other: quoted(values.other) });
    case 'factor': {
      const { factor } = values;
      if (factor === -1) return words('opposite', of);
      const times = plainNumber(factor > 1 ? factor : 1 / factor);
      return words(factor > 1 ? 'larger' : 'smaller', { ...of, times });
    }
    case 'unreadable':
      return words('unreadable', { ...of, share: percent(values.share), type: values.type });
    case 'beyond':
    case 'empty':
      return words(code, of);
    case 'no-dates':
      return words('noDates', of);
    case 'kind':
      return words('kind', { ...of, ...values });
    case 'unknown':
      return words('unknown', { ...of, share: percent(values.share), examples: listed(values.examples.map(quoted)) });
  }
}
