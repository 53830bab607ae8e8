import { speech } from '../../contract/language/language.ts';
import { openXdmChannel, type XdmChannel, type XdmChannelOptions } from './xdm-channel.ts';

/** Excel on the web, as Office.js numbers its hosts. */
const EXCEL_WEB = 16;
/** How the document is open, as Office.js numbers it. */
const ClientMode = { READ_ONLY: 0, READ_WRITE: 1 } as const;

/** What every page of an add-in is told when it starts. */
export interface AddinContext {
  /** What a person calls the add-in. */
  readonly name: string;
  /** The requirement sets that this host claims, as set name → version. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Whether the document is open for reading only. */
  readonly isReadOnly: boolean;
  /** Origins whose pages the add-in may show and hear. */
  readonly appDomains: readonly string[];
}

export interface AddinPageOptions extends Pick<XdmChannelOptions, 'onCall' | 'onListening'> {
  /** Where the page's frame is put. */
  readonly container: HTMLElement;
  /** An https address on the same host name as this page (any port), or Office.js refuses to talk. */
  readonly url: string;
  readonly isDialog: boolean;
  readonly context: AddinContext;
}

export interface AddinPage extends XdmChannel {
  readonly frame: HTMLIFrameElement;
}

/** Opens a page of an add-in in a frame of its own, and tells it in which host it is. */
export function openAddinPage(options: AddinPageOptions): AddinPage {
  const { container, url, isDialog, context, onCall, onListening } = options;
  const ids = { conversation: crypto.randomUUID(), control: crypto.randomUUID(), correlation: crypto.randomUUID() };
  const frame = document.createElement('iframe');
  const channel = openXdmChannel({
    frame,
    conversation: ids.conversation,
    origins: [new URL(url, location.href).origin, ...context.appDomains],
    onListening,
    onCall(request, answer, origin) {
      if (request._actionName === 'ContextActivationManager_getAppContextAsync') answer(appContext(ids, context));
      else onCall(request, answer, origin);
    },
  });
  // Chromium ignores a name given after the frame is attached: name first, append last.
  frame.name = frameName(ids, isDialog);
  frame.title = context.name;
  frame.src = url;
  container.append(frame);
  return {
    ...channel,
    frame,
    dispose() {
      channel.dispose();
      frame.remove();
    },
  };
}

/** The ids of one page's conversation with its host. */
interface ConversationIds {
  readonly conversation: string;
  readonly control: string;
  readonly correlation: string;
}

/** Excel on the web says all this in the frame's name, so that the page's address stays its own. */
function frameName({ conversation, control, correlation }: ConversationIds, isDialog: boolean): string {
  const dialog = isDialog ? 'isDialog' : '';
  return JSON.stringify({
    baseFrameName: `amend-${correlation}`,
    hostInfo: ['Excel', 'Web', '16.00', speech().locale, correlation, dialog, 'disableLogging', '0'].join('$'),
    xdmInfo: [conversation, control, location.origin].join('|'),
    serializerVersion: 1,
    flights: '[]',
  });
}

function appContext(
  { control, correlation }: ConversationIds,
  { name, requirementSets, isReadOnly, appDomains }: AddinContext,
) {
  return {
    _id: control,
    _appName: EXCEL_WEB,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _hostFullVersion: '16.0.0.0',
    _appUILocale: speech().locale,
    _dataLocale: 'en-us',
    _docUrl: 'workbench://workbook.xlsx',
    _clientMode: isReadOnly ? ClientMode.READ_ONLY : ClientMode.READ_WRITE,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: correlation,
    _appInstanceId: control,
    _addinName: name,
    _appDomains: appDomains,
    // Where the library puts a window of its own: in the middle of this one.
    _clientWindowWidth: innerWidth,
    _clientWindowHeight: innerHeight,
    _requirementMatrix: JSON.stringify(requirementSets),
  };
}
