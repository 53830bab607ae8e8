import type { XdmRequest } from './xdm-messages.ts';

/** A conversation with a page of an add-in, as Office.js holds it over postMessage. */
export interface XdmChannel {
  /** Sends an event of the given name, if the page listens to it. */
  fire(eventName: string, data: unknown): void;
  /** Tells the page something that it does not answer. */
  notify(action: number): void;
  dispose(): void;
}

/** Whether something was done: Office.js' number of what went wrong, 0 for nothing. */
export interface XdmOutcome {
  readonly Error: number;
}

export const DONE: XdmOutcome = Object.freeze({ Error: 0 });

export interface XdmChannelOptions {
  readonly frame: HTMLIFrameElement;
  readonly conversation: string;
  /** Where the page may come from, that of its first address first; what pages from elsewhere say is not heard. */
  readonly origins: readonly string[];
  /** Answers a call, at once or later; a notice is not answered. */
  onCall(request: XdmRequest, answer: (data: unknown) => void, origin: string): void;
  /** Says whether the page may listen to an event, or listens no more. */
  onListening(eventName: string, isListening: boolean, data: unknown): XdmOutcome;
}

/** Holds the host's side of the conversation: calls are answered, events are sent to who registered for them. */
export function openXdmChannel(options: XdmChannelOptions): XdmChannel {
  const { frame, conversation, origins, onCall, onListening } = options;
  /** Event name → the correlation id under which the page asked for it. */
  const listening = new Map<string, string>();
  let origin = origins[0] ?? location.origin;

  function send(message: object, conversationId: string): void {
    const envelope = { ...message, _conversationId: conversationId, _origin: location.origin, _serializerVersion: 1 };
    frame.contentWindow?.postMessage(JSON.stringify(envelope), origin);
  }
  function post(message: object): void {
    send({ _messageType: 1, _errorCode: 0, ...message }, conversation);
  }

  function onMessage(event: MessageEvent): void {
    if (event.source !== frame.contentWindow || !origins.includes(event.origin)) return;
    const request = readRequest(event.data);
    if (request === null || request._conversationId !== conversation) return;
    origin = event.origin;
    const { _actionType, _actionName, _correlationId, _data } = request;
    const answer = (data: unknown) => post({ _responseType: 0, _actionName, _correlationId, _data: data });
    if (_actionType === 0) return onCall(request, answer, origin);
    const outcome = onListening(_actionName, _actionType === 1, _data);
    if (_actionType !== 1) listening.delete(_actionName);
    else if (outcome.Error === 0) listening.set(_actionName, _correlationId);
    answer(outcome);
  }

  addEventListener('message', onMessage);
  return {
    fire(eventName, data) {
      const asked = listening.get(eventName);
      if (asked !== undefined) post({ _responseType: 1, _actionName: eventName, _correlationId: asked, _data: data });
    },
    notify(action) {
      const message = { _messageType: 0, _actionType: 0, _actionName: 'Office_notifyAgave', _data: [action] };
      send({ ...message, _correlationId: '0' }, `${conversation}_ntf`);
    },
    dispose: () => removeEventListener('message', onMessage),
  };
}

function readRequest(data: unknown): XdmRequest | null {
  if (typeof data !== 'string' || !data.startsWith('{')) return null;
  try {
    const message = JSON.parse(data) as XdmRequest;
    return message._messageType === 0 ? message : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null; // Another script's message.
    throw error;
  }
}
