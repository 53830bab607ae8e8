import type { Area } from '../cells/area.ts';
import { Reference } from '../cells/reference.ts';
import { Sheet } from '../sheets/sheet.ts';
import { putSheet } from '../workbook/sheet-operations.ts';
import { newId, type Workbook } from '../workbook/workbook.ts';
import type { Source } from '../workbook/workbook-events.ts';

const LAYERS = ['values', 'formulas', 'spilled', 'styles'] as const;
/** Fields of a sheet that are its own (its file's parts are, with where they moved), and those copied one by one. */
const OWN: ReadonlySet<string> = new Set(['id', 'name', 'styleBook', 'references', 'shifts', ...LAYERS]);

/** Copies a sheet with all it holds: tables get names of their own, and what refers to the sheet refers to the copy. */
export function copySheet(workbook: Workbook, sheet: Sheet, position: number, source: Source): Sheet {
  const copy = new Sheet(newId(), freeName(workbook, sheet.name), workbook.styleBook);
  const copied = new Copier(sheet, copy);
  for (const [field, value] of Object.entries(sheet)) if (!OWN.has(field)) Reflect.set(copy, field, copied.of(value));
  for (const layer of LAYERS) copy[layer].putBack(sheet[layer].keep() as never);
  workbook.step(source, () => {
    putSheet(workbook, copy, position);
    for (const table of copy.tables) table.name = freeTableName(workbook, table.name);
    const own = workbook.names.filter((item) => item.sheetId === sheet.id);
    workbook.names.push(...own.map((item) => ({ ...(copied.of(item) as typeof item), sheetId: copy.id })));
    workbook.engine.rebuild();
  });
  return copy;
}

/** Copies parts of a sheet deeply, with new ids; held areas of the sheet become held areas of its copy. */
class Copier {
  private readonly from: Sheet;
  private readonly to: Sheet;

  constructor(from: Sheet, to: Sheet) {
    this.from = from;
    this.to = to;
  }

  of(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
    if (value instanceof Reference) return this.reference(value);
    if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, this.of(each)]));
    if (value instanceof Set) return new Set(value);
    if (Array.isArray(value)) return value.map((each) => this.of(each));
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    const parts = Object.entries(value).map(([name, each]) => [
      name,
      name === 'id' && typeof each === 'string' ? newId() : this.of(each),
    ]);
    return Object.fromEntries(parts);
  }

  private reference(reference: Reference): Reference {
    if (reference.sheetId !== this.from.id || reference.area === null) return reference;
    const area: Area = { ...reference.area };
    const copy = new Reference(this.to.id, area);
    this.to.references.add(copy);
    return copy;
  }
}

/** "Sales (2)", as Excel names a copy; the stem gives way where the name would be too long. */
function freeName(workbook: Workbook, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number += 1) {
    const tail = ` (${number})`;
    const free = stem.slice(0, 31 - tail.length) + tail;
    if (workbook.sheetNamed(free) === undefined) return free;
  }
}

function freeTableName(workbook: Workbook, name: string): string {
  const stem = name.replace(/\d+$/, '');
  let number = 2;
  while (workbook.tableNamed(`${stem}${number}`) !== undefined) number += 1;
  return `${stem}${number}`;
}
