import { createAddinHost, type AddinHost, type AddinHostOptions } from '../transport/addin-host.ts';
import { ExcelHost, type ExcelHostOptions } from './excel-host.ts';

/** What this Excel claims: as far as the npm client library goes. */
const REQUIREMENT_SETS = { ExcelApi: '1.15', RichApiRuntime: '1.2', DelayForCellEdit: '1.1', DialogApi: '1.2' };

/** Marks an event message as one of the host application, to the whole pane. */
const HOST_EVENT = 65536;

export interface OpenAddinOptions extends Omit<ExcelHostOptions, 'onEvents'> {
  readonly container: HTMLElement;
  /** The pane's page: https, on this page's host name. */
  readonly paneUrl: string;
  readonly title?: string;
  readonly onExit?: AddinHostOptions['onExit'];
}

export interface OpenAddin {
  readonly frame: HTMLIFrameElement;
  readonly host: ExcelHost;
  /** Gives the keyboard to the pane, at its first control. */
  enter(): void;
  /** Calls a function of the add-in, as a button of its manifest does. */
  run(commandId: string, functionName: string): void;
  /** Takes the pane away and stops answering. */
  close(): void;
}

/** Opens an add-in's pane beside a workbook: the whole emulated Excel in one call. */
export function openAddin({ container, paneUrl, title, onExit, ...options }: OpenAddinOptions): OpenAddin {
  let channel: AddinHost | null = null;
  const host = new ExcelHost({
    ...options,
    onEvents(events, kinds) {
      const messages = events.map(({ type, target, args }) => [
        HOST_EVENT,
        type,
        target,
        JSON.stringify(args),
        '',
        false,
      ]);
      if (messages.length > 0) channel?.fire('richApiMessage', { ArrayData: messages });
      if (kinds.has('selectionChanged')) channel?.fire('documentSelectionChanged', {});
    },
  });
  const opened = createAddinHost({
    container,
    paneUrl,
    ...(title === undefined ? {} : { title }),
    requirementSets: REQUIREMENT_SETS,
    isReadOnly: options.workbook.isReadOnly,
    execute: (request, flags) => host.executeText(request, flags),
    onExit,
  });
  channel = opened;
  return {
    frame: opened.frame,
    host,
    enter: () => opened.enter(),
    run: (commandId, functionName) => opened.run(commandId, functionName),
    close() {
      opened.dispose();
      host.dispose();
    },
  };
}
