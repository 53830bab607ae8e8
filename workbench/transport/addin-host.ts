import { paneExit, TAKE_KEYBOARD, type PaneExit } from './keyboard-exit.ts';
import { XdmError, type XdmCall, type XdmRequest } from './xdm-messages.ts';

/** The dispatch ids of the Common API that are answered here; every other is refused. */
const RICH_API = 93;
const SAVE_SETTINGS = 76;

/** Excel on the web, as Office.js numbers its hosts. */
const EXCEL_WEB = 16;

export interface AddinHostOptions {
  /** Where the pane's frame is put. */
  readonly container: HTMLElement;
  /** The pane's page: https, on the same host name as this page (any port), or Office.js refuses to talk. */
  readonly paneUrl: string;
  readonly title?: string;
  /**
   * Answers one batch of the rich API: the request's JSON text to the answer's.
   * May throw an {@link XdmError}; whatever it throws, the pane gets an answer.
   */
  readonly execute: (request: string, flags: number) => Promise<string>;
  /** The requirement sets that this host claims, as set name → version. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Told when the keyboard is to leave the pane: Office.js keeps it there until the host takes it. */
  readonly onExit?: ((exit: PaneExit) => void) | undefined;
}

export interface AddinHost {
  readonly frame: HTMLIFrameElement;
  /** Sends an event of the given name to the pane, if it listens. */
  fire(eventName: string, data: unknown): void;
  /** Gives the keyboard to the pane, at its first control. */
  enter(): void;
  /** Takes the pane away. */
  dispose(): void;
}

/**
 * Opens an add-in's pane and plays Excel on the web's side of the postMessage channel, as the unmodified Office.js
 * speaks it: start-up context, batches, event registration.
 */
export function createAddinHost(options: AddinHostOptions): AddinHost {
  const { container, paneUrl, title, execute, requirementSets, onExit } = options;
  const ids = { conversation: crypto.randomUUID(), control: crypto.randomUUID(), correlation: crypto.randomUUID() };
  const paneOrigin = new URL(paneUrl, location.href).origin;
  const frame = document.createElement('iframe');
  const { post, reply, notify } = createMailbox(frame, paneOrigin, ids.conversation);
  /** Event name → the correlation id under which the pane asked for it. */
  const listening = new Map<string, string>();

  function onMessage(event: MessageEvent): void {
    if (event.source !== frame.contentWindow || event.origin !== paneOrigin) return;
    const request = readRequest(event.data);
    if (request === null || request._conversationId !== ids.conversation) return;
    if (request._actionType === 1) {
      listening.set(request._actionName, request._correlationId);
      reply(request, { Error: 0 });
    } else if (request._actionType === 2) {
      listening.delete(request._actionName);
      reply(request, { Error: 0 });
    } else if (request._actionName === 'ContextActivationManager_getAppContextAsync') {
      reply(request, appContext(ids, requirementSets));
    } else if (request._actionName === 'executeMethod') {
      void executeMethod(request, execute, (data) => reply(request, data));
    } else if (request._actionName === 'ContextActivationManager_notifyHost') {
      const exit = paneExit(request._data);
      if (exit !== null) onExit?.(exit);
    }
  }

  addEventListener('message', onMessage);
  // Chromium ignores a name given after the frame is attached: name first, append last.
  frame.name = frameName(ids);
  frame.title = title ?? 'Add-in';
  frame.src = paneUrl;
  container.append(frame);

  return {
    frame,
    fire(eventName, data) {
      const asked = listening.get(eventName);
      if (asked !== undefined) post({ _responseType: 1, _actionName: eventName, _correlationId: asked, _data: data });
    },
    enter() {
      frame.focus();
      notify(TAKE_KEYBOARD);
    },
    dispose() {
      removeEventListener('message', onMessage);
      frame.remove();
    },
  };
}

/** The ids of one pane's conversation with its host. */
interface ConversationIds {
  readonly conversation: string;
  readonly control: string;
  readonly correlation: string;
}

/** What the host sends: answers to requests (response type 0), events (1), and notices. */
function createMailbox(frame: HTMLIFrameElement, paneOrigin: string, conversationId: string) {
  function send(message: object, conversation: string): void {
    const envelope = { ...message, _conversationId: conversation, _origin: location.origin, _serializerVersion: 1 };
    frame.contentWindow?.postMessage(JSON.stringify(envelope), paneOrigin);
  }
  function post(message: object): void {
    send({ _messageType: 1, _errorCode: 0, ...message }, conversationId);
  }
  /** Tells the pane something that it does not answer. */
  function notify(action: number): void {
    const message = { _messageType: 0, _actionType: 0, _actionName: 'Office_notifyAgave', _data: [action] };
    send({ ...message, _correlationId: '0' }, `${conversationId}_ntf`);
  }
  function reply({ _actionName, _correlationId }: XdmRequest, data: unknown): void {
    post({ _responseType: 0, _actionName, _correlationId, _data: data });
  }
  return { post, reply, notify };
}

async function executeMethod(
  { _data }: XdmRequest,
  execute: AddinHostOptions['execute'],
  answer: (data: object) => void,
): Promise<void> {
  const call = _data as XdmCall | undefined;
  const dispatchId = call?.DdaMethod?.DispatchId;
  if (dispatchId === SAVE_SETTINGS) return answer({ Version: 1, Error: 0 });
  if (dispatchId !== RICH_API) return answer({ Version: 1, Error: XdmError.INTERNAL });
  try {
    const [, , , , body, , flags] = call?.ArrayData ?? [];
    answer({ Version: 1, Error: 0, Data: [200, [], await execute(String(body), Number(flags ?? 0))] });
  } catch (error) {
    // Requests have no timeout in the pane: without an answer it would wait for ever.
    answer({ Version: 1, Error: error instanceof XdmError ? error.code : XdmError.INTERNAL });
    if (!(error instanceof XdmError)) throw error;
  }
}

/** Excel on the web says all this in the frame's name, so that the pane's address stays its own. */
function frameName({ conversation, control, correlation }: ConversationIds): string {
  return JSON.stringify({
    baseFrameName: `amend-${correlation}`,
    hostInfo: ['Excel', 'Web', '16.00', 'en-US', correlation, '', 'disableLogging', '0'].join('$'),
    xdmInfo: [conversation, control, location.origin].join('|'),
    serializerVersion: 1,
    flights: '[]',
  });
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

function appContext({ control, correlation }: ConversationIds, requirementSets: Readonly<Record<string, string>>) {
  return {
    _id: control,
    _appName: EXCEL_WEB,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _hostFullVersion: '16.0.0.0',
    _appUILocale: 'en-us',
    _dataLocale: 'en-us',
    _docUrl: 'workbench://workbook.xlsx',
    _clientMode: 1,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: correlation,
    _appInstanceId: control,
    _requirementMatrix: JSON.stringify(requirementSets),
  };
}
