import { personalTeller } from '../../server/people/channels/tell-in-person.ts';
import { readWorkers } from '../../server/people/directory/read-workers.ts';
import { createHandOverWork } from '../../server/record/worklists/hand-over-work.ts';

/** Gives work to whoever takes somebody's place, where there is no mail server. */
export const handOverWork = createHandOverWork({ readWorkers, tellInPerson: personalTeller(false) });
