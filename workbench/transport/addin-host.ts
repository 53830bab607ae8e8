import { openAddinPage, type AddinContext } from './addin-page.ts';
import { createDialogHost, DIALOG_EVENT, type DialogHost } from './dialog-host.ts';
import { paneExit, TAKE_KEYBOARD, type PaneExit } from './keyboard-exit.ts';
import { DONE } from './xdm-channel.ts';
import { XdmError, type XdmCall, type XdmRequest } from './xdm-messages.ts';

/** The dispatch ids of the Common API that are answered here; every other is refused. */
const RICH_API = 93;
const SAVE_SETTINGS = 76;
const COMMAND_COMPLETED = 94;
const MESSAGE_CHILD = 145;

/** Calls that ask for no more than a yes. */
const ACKNOWLEDGED: ReadonlySet<number> = new Set([SAVE_SETTINGS, COMMAND_COMPLETED, MESSAGE_CHILD]);

export interface AddinHostOptions extends Pick<AddinContext, 'requirementSets' | 'isReadOnly'> {
  /** Where the pane's frame is put. */
  readonly container: HTMLElement;
  /** The pane's page: https, on the same host name as this page (any port), or Office.js refuses to talk. */
  readonly paneUrl: string;
  readonly title?: string;
  /** Origins besides the pane's own whose pages the add-in may show in a dialog, as its manifest names them. */
  readonly appDomains?: readonly string[];
  /**
   * Answers one batch of the rich API: the request's JSON text to the answer's.
   * May throw an {@link XdmError}; whatever it throws, the pane gets an answer.
   */
  readonly execute: (request: string, flags: number) => Promise<string>;
  /** Told when the keyboard is to leave the pane: Office.js keeps it there until the host takes it. */
  readonly onExit?: ((exit: PaneExit) => void) | undefined;
}

export interface AddinHost {
  readonly frame: HTMLIFrameElement;
  /** Sends an event of the given name to the pane, if it listens. */
  fire(eventName: string, data: unknown): void;
  /** Gives the keyboard to the pane, at its first control. */
  enter(): void;
  /** Calls a function of the add-in, as a button of its manifest does; one that the pane does not have does nothing. */
  run(commandId: string, functionName: string): void;
  /** Takes the pane away, and its dialog. */
  dispose(): void;
}

/**
 * Opens an add-in's pane and plays Excel on the web's side of the postMessage channel, as the unmodified Office.js
 * speaks it: start-up context, batches, event registration, dialogs.
 */
export function createAddinHost(options: AddinHostOptions): AddinHost {
  const { container, paneUrl, title = 'Add-in', appDomains = [], execute, requirementSets, isReadOnly } = options;
  const paneOrigin = new URL(paneUrl, location.href).origin;
  const context = { name: title, requirementSets, isReadOnly, appDomains: [paneOrigin, ...appDomains] };
  const dialog = createDialogHost(context, (news) => page.fire(DIALOG_EVENT, news));
  const page = openAddinPage({
    container,
    url: paneUrl,
    isDialog: false,
    context,
    onListening(eventName, isListening, asked) {
      if (eventName !== DIALOG_EVENT) return DONE;
      if (isListening) return dialog.open(asked);
      dialog.close();
      return DONE;
    },
    onCall(request, answer) {
      if (request._actionName === 'executeMethod') {
        void executeMethod(request, { execute, dialog }, answer);
      } else if (request._actionName === 'ContextActivationManager_notifyHost') {
        const exit = paneExit(request._data);
        if (exit !== null) options.onExit?.(exit);
      }
    },
  });
  return {
    frame: page.frame,
    fire: (eventName, data) => page.fire(eventName, data),
    enter() {
      page.frame.focus();
      page.notify(TAKE_KEYBOARD);
    },
    run(commandId, functionName) {
      page.fire('appCommandInvoked', [commandId, functionName, JSON.stringify({ source: { id: commandId } })]);
    },
    dispose() {
      dialog.close();
      page.dispose();
    },
  };
}

async function executeMethod(
  { _data }: XdmRequest,
  { execute, dialog }: { readonly execute: AddinHostOptions['execute']; readonly dialog: DialogHost },
  answer: (data: object) => void,
): Promise<void> {
  const call = _data as (XdmCall & { readonly messageContent?: unknown }) | undefined;
  const dispatchId = call?.DdaMethod?.DispatchId;
  if (dispatchId === MESSAGE_CHILD) dialog.send(String(call?.messageContent));
  if (ACKNOWLEDGED.has(dispatchId ?? 0)) return answer({ Version: 1, ...DONE });
  if (dispatchId !== RICH_API) return answer({ Version: 1, Error: XdmError.INTERNAL });
  try {
    const [, , , , body, , flags] = call?.ArrayData ?? [];
    answer({ Version: 1, ...DONE, Data: [200, [], await execute(String(body), Number(flags ?? 0))] });
  } catch (error) {
    // Requests have no timeout in the pane: without an answer it would wait for ever.
    answer({ Version: 1, Error: error instanceof XdmError ? error.code : XdmError.INTERNAL });
    if (!(error instanceof XdmError)) throw error;
  }
}
