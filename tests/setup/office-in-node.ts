import { beforeAll } from '@jest/globals';
import { AsyncLocalStorage } from 'node:async_hooks';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { ExcelHost } from '../../workbench/protocol/excel-host.ts';
import { officeSchemaFrom, type OfficeSchema } from '../../workbench/protocol/office-schema.ts';
import type { Workbook } from '../../workbench/workbook/workbook.ts';
import { loadCalculatorForTests } from './load-calculator.ts';

const LIBRARY = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist/excel-web-16.00.debug.js',
);
/** ExcelApi 1.15, as `workbench/protocol/open-addin.ts` claims. */
const EXCEL_API_MINOR = 15;
/** Marks an event message as one of the host application, to the whole pane. */
const HOST_EVENT = 65536;
/** What the library's bridge to a native host sends and takes. */
const MessageType = { REQUEST: 1, RESPONSE: 2, EVENTS: 3 } as const;

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: unknown };
}

/** The library's end of the bridge: it puts `onMessageFromHost` there itself. */
interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

/** What of the library is used here; the adapter sees all of it. */
interface Realm {
  readonly Excel: unknown;
  readonly Office: object;
  readonly OfficeExtension: {
    readonly HostBridge: { init(bridge: Bridge): void };
    readonly GenericEventRegistration: { s_genericEventRegistrations: object };
  };
}

let script: Script | undefined;
let schema: OfficeSchema | undefined;
const asking = new AsyncLocalStorage<Realm>();

/**
 * The unmodified Office.js of one pane without a browser: in a realm of its own, joined to the emulated Excel by the
 * bridge that the library has for native hosts. Several may be there at once: `Excel` and `Office` are those of whoever
 * asks. Selections are not told.
 *
 * What only a page can prove, the channel between two frames, is tried by the tests of the adapter in a real browser.
 */
export class OfficeInNode {
  readonly #realm = loadLibrary();
  #host: ExcelHost | null = null;
  #underWay = 0;

  /** Whether something that was asked of Excel has not been answered yet. */
  get isBusy(): boolean {
    return this.#underWay > 0;
  }

  get isOpen(): boolean {
    return this.#host !== null;
  }

  /** Begins anew on a workbook, as a pane that is loaded: what an earlier pane listened to is forgotten. */
  open(workbook: Workbook): void {
    this.close();
    const { OfficeExtension } = this.#realm;
    OfficeExtension.GenericEventRegistration.s_genericEventRegistrations = {};
    const bridge: Bridge = { sendMessageToHost: (text) => void this.#answer(host, bridge, JSON.parse(text)) };
    schema ??= officeSchemaFrom(readFileSync(LIBRARY, 'utf8'));
    const host = new ExcelHost({
      workbook,
      schema,
      onEvents: (events) => {
        if (this.#host !== host || events.length === 0) return;
        const entries = events.map(({ type, target, args }) => [HOST_EVENT, type, target, JSON.stringify(args), '']);
        const told = { type: MessageType.EVENTS, controlId: '', message: { entries } };
        this.within(() => bridge.onMessageFromHost?.(JSON.stringify(told)));
      },
    });
    this.#host = host;
    OfficeExtension.HostBridge.init(bridge);
  }

  /** The pane is gone: nothing is answered to it any more. */
  close(): void {
    this.#host?.dispose();
    this.#host = null;
  }

  /** Does something, and all that follows from it, with this library. */
  within<Result>(act: () => Result): Result {
    return asking.run(this.#realm, act);
  }

  async #answer(host: ExcelHost, bridge: Bridge, { id, flags, message }: BridgeMessage): Promise<void> {
    this.#underWay++;
    try {
      const { body } = message;
      const answer = await host.executeText(typeof body === 'string' ? body : JSON.stringify(body), flags);
      if (this.#host !== host) return;
      const answered = { id, type: MessageType.RESPONSE, message: { statusCode: 200, headers: {}, body: answer } };
      bridge.onMessageFromHost?.(JSON.stringify(answered));
    } finally {
      this.#underWay--;
    }
  }
}

/** Makes `Excel` and `Office` those of whoever asks, for the modules under test, and has the calculator at hand. */
export function useOfficeInNode(): void {
  beforeAll(() => loadCalculatorForTests());
  for (const name of ['Excel', 'Office', 'OfficeExtension'] as const)
    Object.defineProperty(globalThis, name, { configurable: true, get: () => asking.getStore()?.[name] });
}

/** The library looks for a page at its start; it is given as much of one as it asks for. */
function loadLibrary(): Realm {
  const nothing = () => undefined;
  const location = { href: 'https://localhost/', hostname: 'localhost', protocol: 'https:', pathname: '/', search: '' };
  const page: Record<string, unknown> = {
    // Promises of this realm carry on whose library is asked.
    Promise,
    setTimeout,
    clearTimeout,
    console,
    location: { ...location, hash: '' },
    navigator: { userAgent: 'node', language: 'en-US' },
    document: { addEventListener: nothing, getElementsByTagName: () => [], createElement: () => ({}), URL: '' },
    addEventListener: nothing,
  };
  for (const name of ['window', 'self', 'top', 'parent']) page[name] = page;
  script ??= new Script(readFileSync(LIBRARY, 'utf8'), { filename: LIBRARY });
  script.runInContext(createContext(page));
  const { Excel, OfficeExtension } = page as unknown as Realm;
  return { Excel, OfficeExtension, Office: OFFICE };
}

const isSetSupported = (set: string, version = '1.1') => set === 'ExcelApi' && minor(version) <= EXCEL_API_MINOR;
/** What the adapter asks of the host application. */
const OFFICE = { context: { requirements: { isSetSupported }, document: { mode: 'readWrite' } }, DocumentMode: {} };

/** @example minor('1.15') // => 15 */
function minor(version: string): number {
  return Number(version.split('.')[1] ?? 0);
}
