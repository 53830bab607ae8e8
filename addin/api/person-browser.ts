import { PERSON_HEADER, personHeaderOf } from '../../contract/person-header.ts';
import { DEMO_PERSON_HEADER } from '../../contract/session.ts';
import type { PersonBrowser } from '../ports/people-port.ts';

const KEY = 'amend.demo-person';

/** Whom this tab is, remembered for as long as it is open: another tab may be somebody else. */
export function createPersonBrowser(storage: () => Storage = () => sessionStorage): PersonBrowser {
  let chosen = kept(storage);
  return {
    demoPerson: () => chosen,
    rememberDemoPerson(id) {
      try {
        // This page asks as whom it shows until it is opened anew as the other: what it sends in between is theirs.
        storage().setItem(KEY, id);
      } catch {
        // Storage of a framed page may be blocked: then the choice lasts until the pane is opened anew.
        chosen = id;
      }
    },
    reload: () => location.reload(),
    goTo: (address) => location.assign(address),
  };
}

function kept(storage: () => Storage): string | null {
  try {
    return storage().getItem(KEY);
  } catch {
    return null; // blocked, as above
  }
}

/** What says, with each request, whom of the demo's people this tab is; nothing while nobody was chosen. */
export function demoHeaders(person: string | null): Record<string, string> {
  return person === null ? {} : { [DEMO_PERSON_HEADER]: person };
}

/** What says, with each request of somebody's work, whose it is: the browser may be somebody else's by then. */
export function personHeaders(person: string): Record<string, string> {
  return { [PERSON_HEADER]: personHeaderOf(person) };
}
