import { randomUUID } from 'node:crypto';
import { purchaseDraft, purchases, rowsOf } from '../setup/purchases.ts';
import type { Answer, ServerProcess } from './server-process.ts';

const COLUMNS = ['Merchant', 'Amount', 'Centre'];
const POSTERS = 3;
const SHOWN = Object.freeze(purchases(100, 5, 100_000));

interface Post {
  readonly columns: readonly string[];
  readonly events: readonly { readonly id: string }[];
}

/** What people reach: a server, or what stands in front of several. */
export type ReachedServer = Pick<ServerProcess, 'send' | 'exited' | 'output'>;

/** One request that was answered: what it was for, its status, and how long the answer took in ms. */
interface Answered {
  readonly what: 'post' | 'predict' | 'train' | 'health';
  readonly status: number;
  readonly ms: number;
  readonly at: number;
}

/**
 * People who post corrections, classify, train and look at the server's health, all the time and whatever happens. What
 * the server acknowledges is noted; what it refuses with 503 is sent again, as the add-in's outbox does.
 */
export class PeopleAtWork {
  readonly acknowledged = new Set<string>();
  readonly sent = new Set<string>();
  readonly answers: Answered[] = [];
  /**
   * Whatever should never come: another status than success and 503, an answer without a sentence, a broken connection.
   */
  readonly surprises: string[] = [];
  trained = 0;
  #stopped = false;
  #onAnswer: (answered: Answered) => void = () => undefined;
  #work: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly server: ReachedServer,
    readonly classifier: string,
  ) {}

  /** Sets a classifier up, trains it once, and begins. */
  static async begin(server: ReachedServer): Promise<PeopleAtWork> {
    const { text } = await server.send('POST', '/api/classifiers', purchaseDraft(`Purchases ${randomUUID()}`));
    const people = new PeopleAtWork(server, (JSON.parse(text) as { id: string }).id);
    const labels = purchases(300, 4).map((row) => event(row, 'label-column'));
    await server.send('POST', people.#path('feedback'), { columns: COLUMNS, events: labels });
    for (const { id } of labels) people.#acknowledge(id);
    while (people.trained === 0) await people.#train();
    people.#work = Promise.all([
      ...Array.from({ length: POSTERS }, () => people.#post()),
      people.#repeat(() => people.#predict()),
      people.#repeat(() => people.#train()),
      people.#repeat(() => people.#health()),
    ]);
    return people;
  }

  /** Lets them finish what is under way. */
  async end(): Promise<void> {
    this.#stopped = true;
    await this.#work;
  }

  /**
   * Resolves when a correction has been acknowledged and a row classified that were asked for after this moment.
   *
   * @returns ms that it took
   * @throws when the server exits instead
   */
  async recovery(): Promise<number> {
    const from = performance.now();
    const missing = new Set(['post', 'predict']);
    const recovered = new Promise<void>((resolve) => {
      this.#onAnswer = ({ what, status, at, ms }) => {
        if (status < 300 && at - ms >= from) missing.delete(what);
        if (missing.size === 0) resolve();
      };
    });
    await Promise.race([recovered, this.#gone()]);
    return performance.now() - from;
  }

  /** The ids of the events in the log, in its order. */
  async recorded(): Promise<string[]> {
    const ids: string[] = [];
    for (let after = 0; ;) {
      const { text } = await this.server.send('GET', this.#path(`feedback?after=${after}&limit=1000`));
      const { entries, last } = JSON.parse(text) as { entries: { id: string; sequence: number }[]; last: number };
      ids.push(...entries.map(({ id }) => id));
      after = entries.at(-1)?.sequence ?? last;
      if (after >= last) return ids;
    }
  }

  async #gone(): Promise<never> {
    const { code, signal } = await this.server.exited;
    this.#stopped = true;
    throw new Error(`the server is gone (${code ?? signal}): ${this.server.output.slice(-2_000)}`);
  }

  async #post(): Promise<void> {
    let unanswered: Post | null = null;
    while (!this.#stopped) {
      const post: Post = unanswered ?? {
        columns: COLUMNS,
        events: purchases(1 + (this.sent.size % 4), this.sent.size, 1_000 + this.sent.size * 4).map((row) =>
          event(row, 'correction-column'),
        ),
      };
      for (const { id } of post.events) this.sent.add(id);
      const status = await this.#ask('post', 'POST', this.#path('feedback'), post);
      unanswered = status === 201 ? null : post;
      if (status === 201) for (const { id } of post.events) this.#acknowledge(id);
    }
  }

  async #predict(): Promise<void> {
    await this.#ask('predict', 'POST', this.#path('predictions'), { view: randomUUID(), rows: rowsOf(SHOWN) });
  }

  async #health(): Promise<void> {
    await this.#ask('health', 'GET', '/api/health');
  }

  async #train(): Promise<void> {
    const answer = await this.#answer('train', 'POST', this.#path('trainings'), { learner: 'linear' });
    if (answer?.status !== 202) return;
    const { id } = JSON.parse(answer.text) as { id: string };
    for (let state = 'running'; state === 'running' && !this.#stopped;) {
      const seen = await this.#answer('train', 'GET', this.#path(`trainings/${id}`));
      if (seen?.status === 200) ({ state } = JSON.parse(seen.text) as { state: string });
      if (state === 'done') this.trained++;
      if (state === 'failed') this.surprises.push(`a training failed: ${seen?.text}`);
    }
  }

  async #repeat(work: () => Promise<void>): Promise<void> {
    while (!this.#stopped) await work();
  }

  async #ask(what: Answered['what'], method: string, path: string, body?: unknown): Promise<number> {
    return (await this.#answer(what, method, path, body))?.status ?? 0;
  }

  async #answer(what: Answered['what'], method: string, path: string, body?: unknown): Promise<Answer | null> {
    const start = performance.now();
    try {
      const answer = await this.server.send(method, path, body);
      const answered = { what, status: answer.status, ms: performance.now() - start, at: performance.now() };
      this.answers.push(answered);
      this.#onAnswer(answered);
      if (!isExpected(what, answer))
        this.surprises.push(`${method} ${path} answered ${answer.status}: ${answer.text.slice(0, 300)}`);
      return answer;
    } catch (error) {
      this.surprises.push(`${method} ${path}: ${String(error)}`);
      return null;
    }
  }

  #acknowledge(id: string): void {
    this.sent.add(id);
    this.acknowledged.add(id);
  }

  #path(rest: string): string {
    return `/api/classifiers/${this.classifier}/${rest}`;
  }
}

function event(row: ReturnType<typeof purchases>[number], origin: string) {
  return {
    id: randomUUID(),
    kind: 'correct',
    origin,
    key: row.key,
    cells: row.cells,
    class: row.account,
    saidAt: '2026-11-02T09:00:00.000Z',
  };
}

/** Success; or 503 with a sentence and a next step; or that a training is running, which may be one begun before. */
function isExpected(what: Answered['what'], { status, text }: { status: number; text: string }): boolean {
  if (status < 300) return true;
  const problem = JSON.parse(text) as { code: string; detail?: string; nextStep?: string };
  if (status === 409) return what === 'train' && problem.code === 'training-running';
  return status === 503 && /\w.*\.$/.test(problem.detail ?? '') && /\w.*\.$/.test(problem.nextStep ?? '');
}
