import type { WordsFor } from '../problem-kind.ts';
import type { INCIDENT_PROBLEMS } from '../problems/incident-problems.ts';
import { catalogue } from '../language/catalogue.ts';
import { de } from './incident-problem/de.ts';
import { en } from './incident-problem/en.ts';
import { pt } from './incident-problem/pt.ts';
import { quoted } from './phrases.ts';

const words = catalogue({ en, de, pt });

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
