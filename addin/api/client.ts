import { filledPath } from '../../contract/endpoint.ts';
import {
  ENDPOINTS,
  type Answer,
  type Body,
  type EndpointName,
  type FileName,
  type Query,
} from '../../contract/endpoints.ts';
import { VERSION_HEADER } from '../../contract/session.ts';
import { speech } from '../../contract/language/language.ts';
import type { ExportedLog, RequestOptions, ServerPort, ServerProblem } from '../ports/server-port.ts';
import { problemOf, serverAway, serverSlow, unreadableAnswer } from './answer-problem.ts';

export interface ClientOptions {
  /** Where the server is; empty means where the page came from. */
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
  /** A request without an answer after so long is given up. Default 30 s. */
  readonly timeoutMs?: number;
  /** Sent with every request, as they are by then. */
  readonly headers?: () => Readonly<Record<string, string>>;
  /** Told when the server says that nobody is signed in, no more, or somebody else. */
  readonly onSignedOut?: () => void;
  /** Told of the server's version with each answer that says it. */
  readonly onVersion?: (version: string) => void;
}

export interface Request<Name extends EndpointName> extends RequestOptions {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Query<Name>;
  readonly body?: Body<Name>;
  /** In place of a body, where the endpoint takes a file. */
  readonly file?: Blob;
  readonly timeoutMs?: number;
}

/** Making a model profile of many rows, or a report, may take the server longer than an ordinary answer. */
const LONG_ANSWER_MS = 120_000;
/** A long log takes the server minutes to hash, or to write. */
const LOG_MS = 1_800_000;

/** The server port, built from the contract's table of endpoints. */
export function createClient(options: ClientOptions = {}): ServerPort {
  const ask = <Name extends EndpointName>(name: Name, request: Request<Name> = {}) => askServer(options, name, request);
  const of = (classifier: string) => ({ classifier });
  return {
    session: (more) => ask('session', { ...more }),
    leaveWelcome: (more) => ask('leaveWelcome', { ...more }),
    summarizeTable: (sample, more) => ask('summarizeTable', { body: sample, timeoutMs: LONG_ANSWER_MS, ...more }),
    findGiveaways: async (sample, more) =>
      (await ask('findGiveaways', { body: sample, timeoutMs: LONG_ANSWER_MS, ...more })).giveaways,
    listClassifiers: async (more) => (await ask('listClassifiers', { ...more })).classifiers,
    createClassifier: (draft, more) => ask('createClassifier', { body: draft, ...more }),
    getClassifier: (id, more) => ask('getClassifier', { path: of(id), ...more }),
    setPolicies: (id, body, more) => ask('setPolicies', { path: of(id), body, ...more }),
    listClasses: (id, more) => ask('listClasses', { path: of(id), ...more }),
    changeClass: (id, body, more) => ask('changeClass', { path: of(id), body, timeoutMs: LONG_ANSWER_MS, ...more }),
    changeColumns: (id, body, more) => ask('changeColumns', { path: of(id), body, timeoutMs: LONG_ANSWER_MS, ...more }),
    findKnownRows: (id, body, more) => ask('findKnownRows', { path: of(id), body, timeoutMs: LONG_ANSWER_MS, ...more }),
    recordFeedback: (id, body, more) =>
      ask('recordFeedback', { path: of(id), body, timeoutMs: LONG_ANSWER_MS, ...more }),
    ...callsOfDrafts(options),
    ...callsOfViews(options),
    listFeedback: (id, after, more) => ask('listFeedback', { path: of(id), query: { after, limit: 1_000 }, ...more }),
    ...callsOfLogs(options),
    rowHistory: (id, key, more) => ask('listFeedback', { path: of(id), query: { key, limit: 1_000 }, ...more }),
    listDisputes: (id, limit, more) => ask('listDisputes', { path: of(id), query: { limit }, ...more }),
    listProposals: (id, query, more) => ask('listProposals', { path: of(id), query, ...more }),
    judgeProposals: (id, body, more) =>
      ask('judgeProposals', { path: of(id), body, timeoutMs: LONG_ANSWER_MS, ...more }),
    startTraining: (id, body, more) => ask('startTraining', { path: of(id), body, ...more }),
    listTrainings: async (id, more) => (await ask('listTrainings', { path: of(id), ...more })).trainings,
    getTraining: (id, training, more) => ask('getTraining', { path: { classifier: id, training }, ...more }),
    cancelTraining: (id, training, more) => ask('cancelTraining', { path: { classifier: id, training }, ...more }),
    listVersions: async (id, more) => (await ask('listVersions', { path: of(id), ...more })).versions,
    setChampion: (id, body, more) => ask('setChampion', { path: of(id), body, ...more }),
    readAcceptance: (id, target, more) =>
      ask('readAcceptance', { path: { classifier: id }, query: target === null ? {} : { target }, ...more }),
    readAnomalies: (id, more) => ask('readAnomalies', { path: { classifier: id }, ...more }),
    readScorecard: (id, more) => ask('readScorecard', { path: { classifier: id }, ...more }),
    documentTest: (id, test, document) => ask('documentTest', { path: { classifier: id }, body: { test, document } }),
    modelReport: (id, version, more) =>
      ask('modelReport', { path: { classifier: id, version: String(version) }, timeoutMs: LONG_ANSWER_MS, ...more }),
    suspectLabels: (id, limit, more) => ask('suspectLabels', { path: of(id), query: { limit }, ...more }),
    checkSkew: (id, rows, more) => ask('checkSkew', { path: of(id), body: { rows }, ...more }),
    predict: (id, body, more) => ask('predict', { path: of(id), body, timeoutMs: LONG_ANSWER_MS, ...more }),
    explainPrediction: (id, body, more) => ask('explainPrediction', { path: of(id), body, ...more }),
    reviewQueue: (id, query, more) => ask('reviewQueue', { path: of(id), query: { ...query }, ...more }),
    readAgreement: (id, more) => ask('readAgreement', { path: of(id), ...more }),
    listAdjudications: (id, more) => ask('listAdjudications', { path: of(id), ...more }),
    adjudicate: (id, body, more) => ask('adjudicate', { path: of(id), body, ...more }),
    listGolden: (id, more) => ask('listGolden', { path: of(id), ...more }),
    markGolden: (id, body, more) => ask('markGolden', { path: of(id), body, ...more }),
    listTrust: (id, more) => ask('listTrust', { path: of(id), ...more }),
    placeDoubt: (id, body, more) => ask('placeDoubt', { path: of(id), body, timeoutMs: LONG_ANSWER_MS, ...more }),
    changeDoubt: (id, doubt, body, more) =>
      ask('changeDoubt', { path: { classifier: id, doubt }, body, timeoutMs: LONG_ANSWER_MS, ...more }),
    readOverrides: (id, hours, more) => ask('readOverrides', { path: of(id), query: { hours }, ...more }),
    listSegments: (id, hours, more) => ask('listSegments', { path: of(id), query: { hours }, ...more }),
    driftReport: (id, body, more) => ask('driftReport', { path: of(id), body, timeoutMs: LONG_ANSWER_MS, ...more }),
  };
}

const FILE_OF = {
  feedback: 'exportFeedback',
  audit: 'exportAudit',
  comments: 'exportComments',
} as const satisfies Record<ExportedLog, FileName>;

/** What became of rows that a sheet shows. */
function callsOfViews(options: ClientOptions): Pick<ServerPort, 'tryFeedback' | 'answerView'> {
  const of = (classifier: string) => ({ classifier });
  const long = { timeoutMs: LONG_ANSWER_MS };
  return {
    tryFeedback: (id, body, more) => askServer(options, 'tryFeedback', { path: of(id), body, ...more }),
    answerView: async (id, view, more) =>
      (await askServer(options, 'answerView', { path: of(id), body: { view }, ...long, ...more })).changed,
  };
}

/** What is asked of corrections that were typed and not sent. */
function callsOfDrafts(
  options: ClientOptions,
): Pick<ServerPort, 'listDrafts' | 'keepDrafts' | 'sendDrafts' | 'takeOutDrafts'> {
  const of = (classifier: string) => ({ classifier });
  const long = { timeoutMs: LONG_ANSWER_MS };
  return {
    listDrafts: (id, more) => askServer(options, 'listDrafts', { path: of(id), ...more }),
    keepDrafts: (id, body, more) => askServer(options, 'keepDrafts', { path: of(id), body, ...long, ...more }),
    sendDrafts: (id, body, more) => askServer(options, 'sendDrafts', { path: of(id), body, ...long, ...more }),
    takeOutDrafts: async (id, drafts, more) =>
      (await askServer(options, 'takeOutDrafts', { path: of(id), body: { drafts: [...drafts] }, ...more })).takenOut,
  };
}

/** What is asked of the logs themselves, which may take minutes. */
function callsOfLogs(options: ClientOptions): Pick<ServerPort, 'verifyAudit' | 'exportLog' | 'eraseRow'> {
  const of = (classifier: string) => ({ classifier });
  return {
    verifyAudit: (id, more) => askServer(options, 'verifyAudit', { path: of(id), timeoutMs: LOG_MS, ...more }),
    exportLog: (id, log, format, more) =>
      askForFile(options, FILE_OF[log], { path: of(id), query: { format }, timeoutMs: LOG_MS, ...more }),
    eraseRow: (id, body, more) => askServer(options, 'eraseRow', { path: of(id), body, ...more }),
  };
}

/** Asks one endpoint of the contract; see {@link ServerPort} for how it fails. */
export async function askServer<Name extends EndpointName>(
  options: ClientOptions,
  name: Name,
  request: Request<Name>,
): Promise<Answer<Name>> {
  return exchange(options, name, request, async (response) => readAnswer(name, await response.text()));
}

/** The same where the answer is a file. */
export async function askForFile<Name extends FileName>(
  options: ClientOptions,
  name: Name,
  request: Request<Name>,
): Promise<Blob> {
  return exchange(options, name, request, (response) => response.blob());
}

async function exchange<Name extends EndpointName, Result>(
  options: ClientOptions,
  name: Name,
  request: Request<Name>,
  read: (response: Response) => Promise<Result>,
): Promise<Result> {
  const endpoint = ENDPOINTS[name];
  const stop = new AbortController();
  const onAbort = () => stop.abort(request.signal?.reason);
  if (request.signal?.aborted) onAbort();
  request.signal?.addEventListener('abort', onAbort, { once: true });
  const timer = setTimeout(() => stop.abort('timeout'), request.timeoutMs ?? options.timeoutMs ?? 30_000);
  try {
    const send = options.fetch ?? globalThis.fetch;
    const response = await send(
      addressOf(options.baseUrl ?? '', endpoint.path, {
        path: request.path,
        query: request.query as Readonly<Record<string, string | number>> | undefined,
      }),
      {
        method: endpoint.method.toUpperCase(),
        ...sentBy(options, request),
        signal: stop.signal,
        credentials: 'same-origin',
      },
    );
    const version = response.headers.get(VERSION_HEADER);
    if (version !== null) options.onVersion?.(version);
    if (!response.ok) throw toldOf(options, problemOf(response.status, await response.text()));
    return await read(response);
  } catch (error) {
    if (request.signal?.aborted) throw request.signal.reason;
    if (stop.signal.aborted) throw serverSlow(error);
    // fetch rejects with a TypeError when there is no connection; a ServerProblem passes as it is.
    if (error instanceof Error && error.name === 'ServerProblem') throw error;
    throw serverAway(error);
  } finally {
    clearTimeout(timer);
    request.signal?.removeEventListener('abort', onAbort);
  }
}

/** What travels: JSON, a file, or nothing but the question; and in which language a problem is to be told. */
function sentBy(
  { headers }: ClientOptions,
  { body, file }: Request<EndpointName>,
): Pick<RequestInit, 'headers' | 'body'> {
  const all = { accept: 'application/json', 'accept-language': speech().locale, ...headers?.() };
  if (file !== undefined) return { headers: { ...all, 'content-type': 'application/octet-stream' }, body: file };
  if (body === undefined) return { headers: all };
  return { headers: { ...all, 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function toldOf({ onSignedOut }: ClientOptions, problem: ServerProblem): ServerProblem {
  if (problem.code === 'not-signed-in' || problem.code === 'another-person') onSignedOut?.();
  return problem;
}

function readAnswer<Name extends EndpointName>(name: Name, text: string): Answer<Name> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw unreadableAnswer(error);
  }
  const parsed = ENDPOINTS[name].answer.safeParse(json);
  if (!parsed.success) throw unreadableAnswer(parsed.error);
  // The schema looked up by name is the one that Answer<Name> is inferred from; TypeScript cannot see that.
  return parsed.data as Answer<Name>;
}

function addressOf(
  baseUrl: string,
  template: string,
  request: {
    path?: Readonly<Record<string, string>> | undefined;
    query?: Readonly<Record<string, string | number>> | undefined;
  },
): string {
  const query = Object.entries(request.query ?? {}).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return baseUrl + filledPath(template, request.path ?? {}) + (query.length > 0 ? `?${query.join('&')}` : '');
}
