import { openAddinPage, type AddinContext, type AddinPage } from './addin-page.ts';
import { transportWords } from './words/transport-words.ts';
import { DONE, type XdmOutcome } from './xdm-channel.ts';
import { XdmError, type XdmCall } from './xdm-messages.ts';

/** The event by which a pane asks for a dialog in a frame and hears of it; it closes it by listening no more. */
export const DIALOG_EVENT = 'dialogMessageReceived';
/** The event by which a dialog hears its pane. */
const PARENT_EVENT = 'dialogParentMessageReceived';

/** The dispatch id of `Office.context.ui.messageParent`. */
const MESSAGE_PARENT = 144;

/** What a pane is told of its dialog, by Office.js' numbers: a message, or that a person closed it. */
const MessageType = { MESSAGE: 0, MESSAGE_OF_PARENT: 1, CLOSED: 12006 } as const;

/** Why a dialog is not shown. @see https://learn.microsoft.com/office/dev/add-ins/develop/dialog-handle-errors-events */
const Refusal = { OTHER_DOMAIN: 12004, ALREADY_OPEN: 12007 } as const;

/** What a pane hears of its dialog. */
export interface DialogNews {
  readonly messageType: number;
  readonly messageContent?: string;
  readonly messageOrigin?: string;
}

/** The dialog of a pane: one at a time. */
export interface DialogHost {
  /**
   * Shows a page in a frame over the window, which waits.
   * @param asked what the pane's `displayDialogAsync(…, { displayInIframe: true })` says
   */
  open(asked: unknown): XdmOutcome;
  /** Passes on what the pane says by `messageChild`. */
  send(content: string): void;
  close(): void;
}

/** Shows the dialogs that an add-in asks for in a frame; those in a window of their own are Office.js' alone. */
export function createDialogHost(context: AddinContext, onNews: (news: DialogNews) => void): DialogHost {
  let shown: { readonly page: AddinPage; readonly element: HTMLDialogElement } | null = null;

  const close = () => {
    shown?.page.dispose();
    shown?.element.remove();
    shown = null;
  };
  const closeForPerson = () => {
    close();
    onNews({ messageType: MessageType.CLOSED });
  };

  return {
    close,
    open(asked) {
      const { url, width, height } = readRequest(asked);
      if (shown !== null) return { Error: Refusal.ALREADY_OPEN };
      if (!URL.canParse(url) || !context.appDomains.includes(new URL(url).origin))
        return { Error: Refusal.OTHER_DOMAIN };
      const { element, place } = dialogElement(context.name, { width, height }, closeForPerson);
      document.body.append(element);
      const page = openAddinPage({
        container: place,
        url,
        isDialog: true,
        context,
        onListening: () => DONE,
        onCall(request, answer, origin) {
          if (request._actionName !== 'executeMethod') return;
          const said = messageOf(request._data);
          // In Excel, too, a dialog speaks with its pane and with nobody else.
          if (said === null) return answer({ Version: 1, Error: XdmError.INTERNAL });
          onNews({ messageType: MessageType.MESSAGE, messageContent: said, messageOrigin: origin });
          answer({ Version: 1, ...DONE });
        },
      });
      shown = { page, element };
      element.showModal();
      return DONE;
    },
    send(content) {
      shown?.page.fire(PARENT_EVENT, { messageType: MessageType.MESSAGE_OF_PARENT, messageContent: content });
    },
  };
}

interface DialogRequest {
  readonly url: string;
  /** Shares of the window, in percent. */
  readonly width: number;
  readonly height: number;
}

/** Office.js passes on the arguments of `displayDialogAsync` as the name of what is listened to. */
function readRequest(asked: unknown): DialogRequest {
  return JSON.parse((asked as { readonly targetId: string }).targetId) as DialogRequest;
}

function messageOf(data: unknown): string | null {
  const call = data as (XdmCall & { readonly messageToParent?: unknown }) | null;
  return call?.DdaMethod?.DispatchId === MESSAGE_PARENT ? String(call.messageToParent) : null;
}

/** A dialog over the page, with its name and a button that closes it. */
function dialogElement(
  name: string,
  { width, height }: Pick<DialogRequest, 'width' | 'height'>,
  onClose: () => void,
): { element: HTMLDialogElement; place: HTMLElement } {
  const element = document.createElement('dialog');
  element.className = 'addin-dialog';
  element.style.width = `${width}vw`;
  element.style.height = `${height}vh`;
  element.ariaLabel = name;
  const title = document.createElement('h2');
  title.textContent = name;
  const button = document.createElement('button');
  button.type = 'button';
  button.ariaLabel = transportWords('closeDialog');
  button.textContent = '✕';
  button.addEventListener('click', onClose);
  const header = document.createElement('div');
  header.className = 'addin-dialog-header';
  header.append(title, button);
  const place = document.createElement('div');
  place.className = 'addin-dialog-frame';
  element.append(header, place);
  element.addEventListener('cancel', (event) => {
    event.preventDefault();
    onClose();
  });
  return { element, place };
}
