import { catalogue } from '../language/catalogue.ts';
import type { MODEL_ENDPOINT_PROBLEMS } from '../problems/model-endpoint-problems.ts';
import { de } from './model-endpoint/de.ts';
import { en } from './model-endpoint/en.ts';
import { pt } from './model-endpoint/pt.ts';
import { endpointAddressWords } from './endpoint-fault-words.ts';
import { listed, quoted } from './phrases.ts';
import { wordsFor } from './words-for.ts';

const words = catalogue({ en, de, pt });

export const MODEL_ENDPOINT_WORDS = wordsFor<typeof MODEL_ENDPOINT_PROBLEMS>(words, {
  'endpoint-unfit': {
    detail: ({ reason, host }) => endpointAddressWords(reason, host).sentence,
    nextStepHere: ({ reason, host }) => endpointAddressWords(reason, host).nextStep,
  },
  'endpoint-key': { detail: ({ host }) => words('endpoint-key.detail', { host: quoted(host) }) },
  'endpoint-missing': { detail: () => words('endpoint-missing.detail') },
  'endpoint-columns': {
    detail: (values) =>
      values.reason === 'none'
        ? words('endpoint-columns.none')
        : words('endpoint-columns.unknown', { column: quoted(values.column) }),
  },
});

/** What leaves the server for a classifier, as everything is set now. */
export interface Leaving {
  readonly endpoint: {
    readonly host: string;
    readonly model: string;
    readonly isOn: boolean;
    readonly rowsADay: number;
  } | null;
  readonly firstAnswers: boolean;
  readonly columns: readonly string[];
  /** Whether rows still get first answers: nothing was trained. */
  readonly isUntrained: boolean;
}

/**
 * The sentence by which an admin knows what goes where.
 * @example leavingWords({ endpoint: null, firstAnswers: true, columns: ['Text'], isUntrained: true }) // => 'Nothing leaves the server: no model endpoint is entered.'
 */
export function leavingWords({ endpoint, firstAnswers, columns, isUntrained }: Leaving): string {
  if (endpoint === null) return words('leaves.noEndpoint');
  const host = quoted(endpoint.host);
  if (!firstAnswers) return words('leaves.notUsed', { host });
  if (!endpoint.isOn) return words('leaves.isOff', { host });
  if (!isUntrained) return words('leaves.trained', { host });
  return words('leaves.rows', { host, columns: listed(columns.map(quoted)), rows: endpoint.rowsADay });
}
