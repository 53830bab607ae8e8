import type { IncidentMeasure } from '../incident.ts';
import { catalogue } from '../language/catalogue.ts';
import { driftColumnName } from './finding-words.ts';
import { de } from './incident/de.ts';
import { en } from './incident/en.ts';
import { pt } from './incident/pt.ts';
import { quoted } from './phrases.ts';

const words = catalogue({ en, de, pt });

/**
 * What an incident is about, short.
 * @example measureWords({ kind: 'missing', column: 'Project', type: 'category' }) // => '“Project” is empty more often'
 */
export function measureWords({ kind, column, type }: IncidentMeasure): string {
  const isColumn = type !== 'prediction' && type !== 'confidence';
  return words(kind, { column: isColumn ? quoted(column) : driftColumnName({ name: column, type }) });
}
