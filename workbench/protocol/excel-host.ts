import type { Workbook } from '../workbook/workbook.ts';
import type { WorkbookEvent } from '../workbook/workbook-events.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { XdmError } from '../transport/xdm-messages.ts';
import { ChartObject, ChartsObject } from '../objects/chart-objects.ts';
import { PageLayoutObject } from '../objects/page-layout-object.ts';
import { ChartFillObject, keptFill } from '../objects/chart-fill-object.ts';
import { ConditionalFormatsObject } from '../objects/conditional-format-objects.ts';
import { addinEvents, coalesce, isTold, REGISTRATION } from './event-channel.ts';
import type { AddinEvent } from './event-message.ts';
import { HostContext, type ObjectMakers } from '../objects/host-object.ts';
import { Interpreter } from './interpreter.ts';
import { NamedItemObject, NamesObject } from '../objects/name-objects.ts';
import type { OfficeSchema } from './office-schema.ts';
import { RangeAreasObject } from '../objects/range-areas-object.ts';
import { RangeFormatObject } from '../objects/range-format.ts';
import { RangeObject } from '../objects/range-object.ts';
import { ScopedTablesObject, TableObject, TablesObject } from '../objects/table-objects.ts';
import { ValidationObject } from '../objects/validation-object.ts';
import { PathType, type WireRequest, type WireResponse } from './wire.ts';
import { WorkbookObject } from '../objects/workbook-object.ts';
import { WorksheetObject } from '../objects/worksheet-objects.ts';

/** Excel on the web takes and gives no more in one request. */
export const PAYLOAD_LIMIT_BYTES = 5 * 1024 * 1024;

/** The flag of requests that wait while a cell is being edited (`Excel.run({ delayForCellEdit: true }, …)`). */
const DELAY_FOR_CELL_EDIT = 64;
/** A text that begins with "=", in JSON. */
const MAY_WRITE_FORMULA = /[^\\]"=/;

export interface ExcelHostOptions {
  readonly workbook: Workbook;
  readonly schema: OfficeSchema;
  /** Bytes of a request or an answer; {@link PAYLOAD_LIMIT_BYTES} without it. */
  readonly payloadLimitBytes?: number;
  /**
   * Gets the events that the pane listens to, in order, those of a batch joined; and the kinds of all that happened.
   */
  readonly onEvents?: (events: readonly AddinEvent[], kinds: ReadonlySet<WorkbookEvent['kind']>) => void;
}

/** An Excel without a window: answers the batches of Office.js' rich API from a workbook. */
export class ExcelHost {
  private readonly options: ExcelHostOptions;
  private readonly context: HostContext;
  private readonly interpreter: Interpreter;
  /** How many handlers the pane has for each event, by the name it registers with. */
  private readonly listening = new Map<string, number>();
  /** Events of the batch that runs; null between batches. */
  private collected: WorkbookEvent[] | null = null;
  private readonly unsubscribe: () => void;

  constructor(options: ExcelHostOptions) {
    const { workbook, schema } = options;
    this.options = options;
    this.context = new HostContext(workbook, makers);
    this.interpreter = new Interpreter({
      schema,
      root: new WorkbookObject(this.context, workbook),
      keep: (areas) => areas.forEach((each) => workbook.sheetById(each.sheetId)?.references.add(each)),
      release: (areas) => areas.forEach((each) => workbook.release(each)),
      listen: (className, event, step) => this.listen(className, event, step),
      makePart: (className) => {
        if (className === 'PageLayout') return new PageLayoutObject(this.context, className);
        return className === 'ChartFill' ? new ChartFillObject(this.context, keptFill()) : null;
      },
    });
    this.unsubscribe = workbook.listen((event) => this.tell(event));
  }

  /** Calls that are not emulated and were asked for, as "Class.Member". */
  get missing(): ReadonlySet<string> {
    return this.interpreter.missing;
  }

  /** Runs one batch of text. @throws {XdmError} when it or its answer is too large. */
  async executeText(request: string, flags = 0): Promise<string> {
    const limit = this.options.payloadLimitBytes ?? PAYLOAD_LIMIT_BYTES;
    if (isLonger(request, limit)) throw new XdmError(XdmError.REQUEST_TOO_LARGE);
    if ((flags & DELAY_FOR_CELL_EDIT) !== 0) await this.editingEnded();
    // What the add-in reads after its formulas are their results.
    const { engine } = this.options.workbook;
    await (MAY_WRITE_FORMULA.test(request) ? engine.prepare() : engine.whenCalculated());
    const answer = JSON.stringify(this.execute(JSON.parse(request) as WireRequest));
    if (isLonger(answer, limit)) throw new XdmError(XdmError.RESPONSE_TOO_LARGE);
    return answer;
  }

  /** Runs one batch. While a person edits a cell nothing is done to the workbook. */
  execute(request: WireRequest): WireResponse {
    if (this.options.workbook.editing && isOfWorkbook(request)) {
      const { code, message } = new WorkbookError('InvalidOperationInCellEditMode');
      return {
        Results: [],
        TraceIds: [],
        Error: { Code: code, Message: message, HttpStatusCode: 400, ActionIndex: 0, Location: '' },
      };
    }
    this.collected = [];
    try {
      // What one batch does is one step to take back.
      return this.options.workbook.asOneStep('addin', () => this.interpreter.run(request));
    } finally {
      const events = coalesce(this.collected);
      this.collected = null;
      this.send(events);
    }
  }

  dispose(): void {
    this.unsubscribe();
  }

  private tell(event: WorkbookEvent): void {
    if (!this.context.eventsEnabled) return;
    if (this.collected !== null) this.collected.push(event);
    else this.send([event]);
  }

  /** @returns false for an event that no object of the class ever tells */
  private listen(className: string, event: string, step: 1 | -1): boolean {
    if (!isTold(className, event)) return false;
    this.listening.set(event, (this.listening.get(event) ?? 0) + step);
    return true;
  }

  private send(events: readonly WorkbookEvent[]): void {
    if (events.length === 0) return;
    const heard = events.filter((event) => (this.listening.get(REGISTRATION[event.kind]) ?? 0) > 0);
    this.options.onEvents?.(heard.flatMap(addinEvents), new Set(events.map((event) => event.kind)));
  }

  private editingEnded(): Promise<void> {
    const { workbook } = this.options;
    if (!workbook.editing) return Promise.resolve();
    return new Promise((resolve) => {
      const stop = workbook.subscribe(() => {
        if (workbook.editing) return;
        stop();
        resolve();
      });
    });
  }
}

/** Whether a batch asks anything of the workbook; what Office.js says at its start is for a service of its own. */
function isOfWorkbook({ ObjectPaths }: WireRequest): boolean {
  return Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType !== PathType.NewObject);
}

function makers(context: HostContext): ObjectMakers {
  return {
    range: (reference) => new RangeObject(context, reference),
    worksheet: (sheet) => context.objectOf(sheet, () => new WorksheetObject(context, sheet)),
    table: (sheet, table) => context.objectOf(table, () => new TableObject(context, { sheet, table })),
    tables: (sheet) => new TablesObject(context, sheet),
    tablesIn: (of, fullyContained) => new ScopedTablesObject(context, { of, fullyContained }),
    charts: (sheet) => new ChartsObject(context, sheet),
    chart: (sheet, chart) => context.objectOf(chart, () => new ChartObject(context, { sheet, chart })),
    names: (sheet) => new NamesObject(context, sheet),
    namedItem: (item) => context.objectOf(item, () => new NamedItemObject(context, item)),
    validation: (reference) => new ValidationObject(context, reference),
    conditionalFormats: (reference) => new ConditionalFormatsObject(context, reference),
    rangeFormat: (reference) => new RangeFormatObject(context, reference),
    areas: (references) => new RangeAreasObject(context, references),
  };
}

/** Counts UTF-8 bytes only when the text could be too long. */
function isLonger(text: string, limitBytes: number): boolean {
  return (
    text.length > limitBytes || (text.length * 3 > limitBytes && new TextEncoder().encode(text).length > limitBytes)
  );
}
