import type { GivenWork, WorkList, WorkListChange, WorkListDraft, WorkPeople } from '../../contract/work-list.ts';
import type { RequestOptions } from './server-port.ts';

/** Work-lists of a classifier, at the server. Every method rejects with `ServerProblem`, as `ServerPort` does. */
export interface WorkPort {
  /** As the person here sees them: the open ones first. */
  listWorkLists(classifierId: string, options?: RequestOptions): Promise<readonly WorkList[]>;
  /** Whom work may be given to; for whoever may give it. */
  listWorkPeople(classifierId: string, options?: RequestOptions): Promise<WorkPeople['people']>;
  giveWork(classifierId: string, draft: WorkListDraft, options?: RequestOptions): Promise<GivenWork>;
  changeWorkList(
    classifierId: string,
    listId: string,
    change: WorkListChange,
    options?: RequestOptions,
  ): Promise<unknown>;
}
