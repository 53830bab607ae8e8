import { problem } from '../../contract/problem.ts';
import { ServerProblem } from '../ports/server-port.ts';
import { apiWords } from './words/api-words.ts';

/** Statuses that a proxy answers when the server behind it is not there. */
const AWAY_STATUSES: ReadonlySet<number> = new Set([502, 503, 504]);

/** An answer that is not a success, as a problem with a sentence. Never throws, whatever the text. */
export function problemOf(status: number, text: string): ServerProblem {
  const parsed = problem.safeParse(jsonOrNull(text));
  if (parsed.success) {
    const { code, detail, nextStep, requestId, errors } = parsed.data;
    const first = errors?.[0];
    // A detail that says the first mistake itself need not be told it again.
    const sentence =
      first === undefined || detail.includes(first.message)
        ? detail
        : `${detail} ${first.path === '' ? '' : `${first.path}: `}${first.message.replace(/[^.!?]$/, '$&.')}`;
    const step =
      code === 'internal' && requestId !== undefined ? apiWords('withRequest', { nextStep, requestId }) : nextStep;
    return new ServerProblem(code, sentence, step, { requestId });
  }
  if (AWAY_STATUSES.has(status)) return serverAway(new Error(`status ${status}`));
  if (status === 413) return new ServerProblem('body-too-large', apiWords('tooLarge'), apiWords('tooLargeNext'));
  return unreadableAnswer(new Error(`status ${status}`));
}

/** There is no connection to the server, or none behind the proxy. */
export function serverAway(cause: unknown): ServerProblem {
  return new ServerProblem('server-away', apiWords('away'), apiWords('awayNext'), { cause });
}

/** The server took the request and did not answer in time. */
export function serverSlow(cause: unknown): ServerProblem {
  return new ServerProblem('server-slow', apiWords('slow'), apiWords('slowNext'), { cause });
}

/** The answer does not fit the contract: an old pane, or something between pane and server. */
export function unreadableAnswer(cause: unknown): ServerProblem {
  return new ServerProblem('unreadable-answer', apiWords('unreadable'), apiWords('unreadableNext'), { cause });
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A page of a proxy, not a problem document: the status decides.
    return null;
  }
}
