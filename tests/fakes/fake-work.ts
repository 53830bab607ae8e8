import type { WorkPort } from '../../addin/ports/work-port.ts';
import type { ServerProblem } from '../../addin/ports/server-port.ts';
import type { GivenWork, WorkList, WorkListChange, WorkListDraft, WorkPeople } from '../../contract/work-list.ts';

/** Work-lists at no server: keeps them in a list. */
export class FakeWork implements WorkPort {
  lists: WorkList[] = [];
  people: WorkPeople['people'] = [{ person: 'Ann', isScoped: false }];
  /** What whoever gives is told of the shares. */
  shares: GivenWork['shares'] = [];
  /** What the next gift is refused with. */
  refusal: ServerProblem | null = null;
  /** How often the lists were asked for. */
  asked = 0;
  readonly drafts: WorkListDraft[] = [];
  readonly changes: { readonly list: string; readonly change: WorkListChange }[] = [];

  async listWorkLists(): Promise<readonly WorkList[]> {
    this.asked++;
    return this.lists;
  }

  async listWorkPeople(): Promise<WorkPeople['people']> {
    return this.people;
  }

  async giveWork(_classifierId: string, draft: WorkListDraft): Promise<GivenWork> {
    if (this.refusal !== null) throw this.refusal;
    this.drafts.push(draft);
    const rows = draft.rows.keys.length;
    const { people = [], role = null } = draft.to;
    const list = aWorkList({ name: draft.name, to: { people, role }, rows, waiting: rows, isMine: false, left: 0 });
    this.lists = [...this.lists, list];
    return { list, shares: this.shares };
  }

  async changeWorkList(_classifierId: string, list: string, change: WorkListChange): Promise<unknown> {
    this.changes.push({ list, change });
    this.lists = this.lists.flatMap((each): WorkList[] => {
      if (each.id !== list) return [each];
      return change.do === 'delete' ? [] : [{ ...each, state: change.do === 'end' ? 'ended' : 'open', endedBy: 'Ada' }];
    });
    return {};
  }
}

/** A list that is given to whoever asks, none of it done. */
export function aWorkList(fields: Partial<WorkList> = {}): WorkList {
  return {
    id: '00000000-0000-4000-8000-000000000301',
    name: 'Month end',
    note: '',
    condition: null,
    to: { people: ['Ada'], role: null },
    givenBy: 'Bea',
    givenAt: '2026-03-02T10:00:00.000Z',
    due: null,
    isOverdue: false,
    state: 'open',
    endedBy: null,
    endedAt: null,
    isMine: true,
    rows: 4,
    done: 0,
    proposed: 0,
    unsure: 0,
    waiting: 4,
    left: 4,
    doneBy: [],
    pace: { perHour: null, perDay: null, endsAt: null },
    ...fields,
  };
}
