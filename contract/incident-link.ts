import type { Notice } from './notice.ts';

/** Where the page of one incident is, on the server. */
export const INCIDENT_PAGE = '/incident';

/** Which incident: of a classifier, by its number. */
export interface IncidentPlace {
  readonly classifier: string;
  readonly number: number;
}

/**
 * The page of an incident, as a path with what it is asked.
 * @example incidentPath({ classifier: '6f9f', number: 3 }) // => '/incident?classifier=6f9f&number=3'
 */
export function incidentPath({ classifier, number }: IncidentPlace): string {
  return `${INCIDENT_PAGE}?classifier=${encodeURIComponent(classifier)}&number=${number}`;
}

/**
 * Which incident the part of an address behind its path asks for; null where it asks for none.
 * @example incidentOf('?classifier=6f9f&number=3') // => { classifier: '6f9f', number: 3 }
 */
export function incidentOf(search: string): IncidentPlace | null {
  const [, classifier, number] = /^\?classifier=([\w-]+)&number=([1-9]\d{0,8})$/.exec(search) ?? [];
  return classifier === undefined || number === undefined ? null : { classifier, number: Number(number) };
}

/** The page, on the server, of what a notice is about; empty where it has none. */
export function noticePath([kind, values]: Notice): string {
  if (kind === 'incident-for-you' || (kind === 'incident-open' && values.classifierId !== undefined))
    return incidentPath({ classifier: values.classifierId!, number: values.incident });
  if (kind === 'source-changed' && values.incident !== null)
    return incidentPath({ classifier: values.classifierId, number: values.incident });
  return '';
}
