import { randomUUID } from 'node:crypto';
import { filledPath, PATH_PARAMS, type Endpoint } from '../../contract/endpoint.ts';
import { ENDPOINTS, type EndpointName } from '../../contract/endpoints.ts';
import { seededRandom, type Random } from '../../ml/random.ts';
import {
  CAME,
  DIFFERING,
  LOOK_ALIKES,
  OTHERS_GOLDEN,
  OWN,
  OWN_GOLDEN,
  STALE_VIEWS,
  VIEW,
  type MarkedClassifier,
} from './marked-classifier.ts';
import { batchOf, COLUMNS, eventsOf, MARKER, ownRows, type ScopedRow } from './scoped-rows.ts';

const row = (name: EndpointName): Endpoint => ENDPOINTS[name];
const isUnmarked = (key: string) => !key.includes(MARKER);
const KNOWN = [...OWN, ...CAME];
const UNMARKED_DIFFERING = DIFFERING.filter(isUnmarked);

/** A row as a program has it. */
const toObject = (key: string, cells: ScopedRow['cells']) => ({
  key,
  ...Object.fromEntries(COLUMNS.map((name, at) => [name, cells[at] ?? null])),
});

/** What somebody asks: nothing of it is marked. */
export class ScopedRequests {
  private readonly random: Random;
  private readonly about: MarkedClassifier;
  /** Ids of comments that were written in these requests. */
  private readonly written: string[] = [];

  /** @param about there is this to be asked about */
  constructor(seed: number, about: MarkedClassifier) {
    this.about = about;
    this.random = seededRandom(seed);
  }

  private one<Item>(items: readonly Item[]): Item {
    return items[this.random.integer(items.length)]!;
  }

  private anyOf(): boolean {
    return this.one([true, false]);
  }

  /** Rows of the scope, known and new; now and then under a key of others, or with a cell that makes them others'. */
  private rows(most: number): ScopedRow[] {
    const rows = Array.from({ length: 1 + this.random.integer(most) }, (): ScopedRow => {
      const own = this.random.integer(3) > 0 ? this.one(KNOWN) : this.one(ownRows(500, 5_000));
      const chance = this.random.integer(40);
      if (chance === 0) return { ...own, key: `other ${4 * this.random.integer(25)}` };
      if (chance === 1)
        return { ...own, cells: [own.cells[0]!, own.cells[1]!, this.one(['4712', '', null, 4712]), null] };
      return own;
    });
    return [...new Map(rows.map((each) => [each.key, each])).values()];
  }

  private events(className: string): unknown[] {
    const names = this.one([true, true, false]);
    const kind = names ? this.one(['correct', 'accept'] as const) : this.one(['unsure', 'withdraw'] as const);
    return eventsOf(this.one([this.rows(4), LOOK_ALIKES])).map(({ class: own, ...event }) => ({
      ...event,
      id: this.random.integer(8) === 0 ? this.one(this.about.othersEvents) : event.id,
      kind,
      ...(names ? { class: this.one([own, own, className]) } : {}),
    }));
  }

  private newComment(): string {
    return this.random.integer(4) === 0 ? this.one(this.about.comments) : randomUUID();
  }

  /** What was answered: a comment that is there can be edited, and deleted. */
  note(name: EndpointName, status: number, body: unknown): void {
    if (name === 'writeComment' && status === 201) this.written.push((body as { readonly id: string }).id);
  }

  /** Mostly one that was written in these requests: others' are refused. */
  private oneComment(): string {
    return this.one(this.random.integer(4) > 0 && this.written.length > 0 ? this.written : this.about.comments);
  }

  private verdict(): unknown {
    const verdict = this.one(['approve', 'approve', 'reject'] as const);
    return { id: randomUUID(), proposal: this.one(this.about.waiting), verdict };
  }

  /** Rows of the scope that nobody spoke of in the log; now and then under the key of another's. */
  private golden(className: string): unknown[] {
    const key = this.one([...OWN_GOLDEN, ...ownRows(40, 9_500)].map((row) => row.key));
    const { cells } = this.one(OWN_GOLDEN);
    const ofOthers = this.one(OTHERS_GOLDEN.map((row) => row.key).filter(isUnmarked));
    return [{ key: this.random.integer(8) === 0 ? ofOthers : key, cells, class: this.one([className, null]) }];
  }

  body(name: EndpointName): unknown {
    const view = this.one([VIEW, VIEW, randomUUID()]);
    const stale = Object.values(STALE_VIEWS);
    const className = this.one(['Travel', 'Meals', 'Fuel', 'Depot']);
    switch (name) {
      case 'predict':
        return { view: this.one([view, view, ...stale]), rows: batchOf(this.rows(6)), probabilities: this.anyOf() };
      case 'classifyRows':
        return { rows: this.rows(6).map(({ key, cells }) => toObject(key, cells)) };
      case 'checkSkew':
        // Of fewer than thirty, nothing is said.
        return { rows: batchOf(this.rows(this.one([6, 80]))) };
      case 'findKnownRows':
        return { rows: batchOf(this.rows(6)) };
      case 'explainPrediction':
        return {
          rows: batchOf(this.one([this.rows(1), [this.one(LOOK_ALIKES)]])),
          ...(this.anyOf() ? { class: className } : {}),
        };
      case 'recordFeedback':
        return { columns: COLUMNS, events: this.events(className), view };
      case 'tryFeedback':
        return { columns: COLUMNS, events: this.events(className), view: this.one([view, STALE_VIEWS.tryFeedback]) };
      case 'answerView':
        return { view: this.one([view, STALE_VIEWS.answerView]) };
      case 'keepDrafts':
        return { columns: COLUMNS, events: this.events(className) };
      case 'sendDrafts':
        return { drafts: [randomUUID(), this.one(this.about.othersEvents)], seen: this.random.integer(300), view };
      case 'takeOutDrafts':
        return { drafts: [randomUUID()] };
      case 'judgeProposals':
        return { verdicts: [this.verdict(), this.verdict()], view };
      case 'adjudicate':
        return { id: randomUUID(), key: this.one(UNMARKED_DIFFERING), class: className };
      case 'markGolden':
        return { columns: COLUMNS, rows: this.golden(className) };
      case 'writeComment': {
        const { key, cells } = this.one([...this.rows(1), ...this.about.talked, ...ownRows(2, 9_700)]);
        return {
          id: this.newComment(),
          key,
          columns: COLUMNS,
          cells,
          text: this.one(['Why?', 'Why not?', 'See @Ann']),
        };
      }
      case 'editComment':
        return { text: this.one(['Why so?', 'Why, then?']) };
      case 'settleThread':
        return { key: this.one(this.about.talked).key, state: this.one(['open', 'resolved']) };
      case 'seeMentions':
        return { key: this.one(this.about.talked).key };
      case 'listReaders':
        return { columns: COLUMNS, cells: this.rows(1)[0]!.cells };
      case 'giveWork':
        return {
          name: 'Own',
          to: { role: 'corrector' },
          rows: batchOf(this.rows(3)),
          ...(this.anyOf() ? { condition: { column: 'Amount', operator: 'more', value: 5 } } : {}),
        };
      case 'changeWorkList':
        return { change: { do: 'plan', name: 'Own', due: null, note: this.one(['', 'look']) } };
      case 'driftReport':
        return {
          hours: 24,
          ...this.one([{}, { segment: '4711' }, { segment: this.one(['4712', '4713', 'nobody', ' 4711']) }]),
        };
      case 'setChampion':
        return { version: 1 };
      default:
        return row(name).body === undefined ? undefined : {};
    }
  }

  address(name: EndpointName): string {
    const params = Object.fromEntries(Object.keys(PATH_PARAMS).map((param) => [param, randomUUID()]));
    const { path } = row(name);
    const { classifier, lists, predictions } = this.about;
    const filled = filledPath(path, {
      ...params,
      classifier,
      version: '1',
      list: this.one(lists),
      prediction: this.one(predictions),
      comment: path.includes(':comment') ? this.oneComment() : randomUUID(),
    });
    const query = this.query(name);
    return query === '' ? filled : `${filled}?${query}`;
  }

  private query(name: EndpointName): string {
    const most = (limit: number) => `limit=${1 + this.random.integer(limit)}`;
    switch (name) {
      case 'reviewQueue': {
        const ofList = this.anyOf() ? `&list=${this.one(this.about.lists)}` : '';
        return `view=${VIEW}&about=${this.one(['new', 'new', 'unsure'])}${ofList}&${most(200)}`;
      }
      case 'classifyRows':
        return `probabilities=${this.one(['true', 'false'])}`;
      case 'exportPredictions': {
        const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
        return `from=${day(-1)}&to=${day(1)}&format=csv`;
      }
      case 'traceForward':
        return this.one([
          most(1_000),
          `version=1&${most(200)}`,
          `correction=${1 + this.random.integer(300)}`,
          `before=${this.one(this.about.predictions)}&source=sheet&${most(50)}`,
        ]);
      case 'countForward':
        return this.one(['', 'version=1', `correction=${1 + this.random.integer(300)}`, 'source=sheet']);
      case 'listSegments':
        return `hours=${1 + this.random.integer(48)}`;
      case 'suspectLabels':
      case 'listDisputes':
      case 'listAdjudications':
        return most(200);
      case 'listProposals':
        return `state=${this.one(['waiting', 'approved', 'rejected'])}&${most(200)}`;
      case 'readThread':
        return `key=${encodeURIComponent(this.one(this.about.talked).key)}`;
      case 'listThreads':
        return `filter=${this.one(['all', 'open', 'resolved', 'mentions', 'unread'])}&${most(200)}`;
      case 'exportComments':
      case 'exportFeedback':
        // In these a search finds what is told; the other two are packed.
        return `format=${this.one(['csv', 'jsonl'])}`;
      case 'listFeedback':
      case 'listAudit':
      case 'listPeopleAudit':
        return `after=${this.random.integer(300)}&${most(1_000)}`;
      default:
        return '';
    }
  }
}
