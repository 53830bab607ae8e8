import type { z } from 'zod';
import { classifierState, type ClassifierState } from '../../../../contract/classifier-state.ts';

/** A client of the stream of a classifier's events, as a browser would be one. */
export interface EventReader {
  readonly response: Response;
  /** The next message; null when the stream has ended. */
  next(): Promise<ClassifierState | null>;
  /** Reads on until a message says all of this. */
  until(expected: Partial<ClassifierState>): Promise<ClassifierState>;
  close(): Promise<void>;
}

export async function readEvents(
  serverUrl: string,
  classifierId: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<EventReader> {
  const response = await fetch(`${serverUrl}/api/classifiers/${classifierId}/events`, {
    headers: { ...headers, Accept: 'text/event-stream' },
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let unread = '';
  const next = async (): Promise<z.infer<typeof classifierState> | null> => {
    for (;;) {
      const end = unread.indexOf('\n\n');
      if (end >= 0) {
        const message = unread.slice(0, end);
        unread = unread.slice(end + 2);
        if (message.startsWith('data: ')) return classifierState.parse(JSON.parse(message.slice('data: '.length)));
        continue;
      }
      const { done, value } = await reader.read();
      if (done) return null;
      unread += value;
    }
  };
  return {
    response,
    next,
    until: async (expected) => {
      for (;;) {
        const state = await next();
        if (state === null) throw new Error(`the stream ended before it said ${JSON.stringify(expected)}`);
        const isIt = Object.entries(expected).every(([name, value]) => state[name as keyof ClassifierState] === value);
        if (isIt) return state;
      }
    },
    close: () => reader.cancel(),
  };
}
