import type { IncidentMeasure } from '../incident.ts';
import type { WordsFor } from '../problem-kind.ts';
import type { INCIDENT_PROBLEMS } from '../problems/incident-problems.ts';
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

export const INCIDENT_WORDS: WordsFor<typeof INCIDENT_PROBLEMS> = {
  'unknown-incident': {
    get title() {
      return words('unknownIncident');
    },
    get nextStep() {
      return words('unknownIncidentStep');
    },
    detail: (values) =>
      values.reason === 'malformed'
        ? words('unknownIncidentMalformed', { given: quoted(values.given) })
        : words('unknownIncidentDetail', { classifier: quoted(values.classifier), incident: values.incident }),
  },
};
