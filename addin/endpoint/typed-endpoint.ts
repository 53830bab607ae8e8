import type { ModelEndpoint, ModelEndpointDraft } from '../../contract/model-endpoint.ts';
import { endpointWords } from './words/endpoint-words.ts';

/** What somebody typed of an endpoint, as it stands in the fields. */
export interface TypedEndpoint {
  readonly url: string;
  readonly model: string;
  readonly key: string;
  readonly needsNoKey: boolean;
  readonly isOn: boolean;
  readonly rowsADay: string;
  readonly inFlight: string;
  readonly seconds: string;
}

/** The numbers, and what they may be, as the contract has it. */
export const LIMITS = {
  rowsADay: { least: 1, most: 50_000 },
  inFlight: { least: 1, most: 16 },
  seconds: { least: 1, most: 60 },
} as const;
export type Limit = keyof typeof LIMITS;

/** What stands in the fields first: what is entered, or what there is by default. */
export function typedOf(entered: ModelEndpoint | null): TypedEndpoint {
  const { url = '', model = '', isOn = false, rowsADay = 2_000, inFlight = 2, seconds = 20 } = entered ?? {};
  const numbers = { rowsADay: String(rowsADay), inFlight: String(inFlight), seconds: String(seconds) };
  return { url, model, key: '', needsNoKey: entered !== null && !entered.hasKey, isOn, ...numbers };
}

/** What is to be filled in yet, in a sentence; null when it can be sent. */
export function missingOf(typed: TypedEndpoint): string | null {
  if (typed.url.trim() === '') return endpointWords('urlMissing');
  if (typed.model.trim() === '') return endpointWords('modelMissing');
  const wrong = (Object.keys(LIMITS) as Limit[]).find((each) => !isWithin(typed[each], LIMITS[each]));
  return wrong === undefined ? null : endpointWords('numberMissing', { what: endpointWords(wrong), ...LIMITS[wrong] });
}

function isWithin(text: string, { least, most }: { readonly least: number; readonly most: number }): boolean {
  return /^\d{1,7}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}

/** As it is sent. A key that was left blank stays. */
export function draftOf(typed: TypedEndpoint): ModelEndpointDraft {
  const key = typed.needsNoKey ? { key: null } : typed.key.trim() === '' ? {} : { key: typed.key.trim() };
  const numbers = {
    rowsADay: Number(typed.rowsADay),
    inFlight: Number(typed.inFlight),
    seconds: Number(typed.seconds),
  };
  return { url: typed.url.trim(), model: typed.model.trim(), isOn: typed.isOn, ...numbers, ...key };
}
