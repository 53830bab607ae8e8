import { addressOf, fullAddress } from '../cells/address.ts';
import type { Reference } from '../cells/reference.ts';
import {
  DEFAULT_ALERT,
  DEFAULT_PROMPT,
  validationType,
  type Validation,
  type ValidationAlert,
  type ValidationPrompt,
  type ValidationRule,
} from '../cells/validation.ts';
import { commonValidation, setValidation } from '../workbook/validation-rules.ts';
import { WorkbookError } from '../workbook/workbook-error.ts';
import { CellsObject, PlacedObject } from './host-object.ts';

/** Excel refuses longer lists; a longer one needs a range or a name. */
const INLINE_LIST_LIMIT = 255;

/** Excel.DataValidation of a range. Every set replaces what the cells had, keeping the rest of what they agreed on. */
export class ValidationObject extends CellsObject {
  readonly className = 'DataValidation';

  override get keepsProperties() {
    return false;
  }

  get Type() {
    const found = this.common();
    if (found === null) return 'MixedCriteria';
    return found === undefined ? 'None' : validationType(found.rule);
  }

  get Rule() {
    const found = this.common();
    if (found === null) return null;
    const rule = found?.rule ?? {};
    const list = rule.list;
    return list ? { list: { ...list, source: this.sourceText(list.source) } } : rule;
  }

  set Rule(value: unknown) {
    if (typeof value !== 'object' || value === null) throw new WorkbookError('InvalidArgument');
    this.set({ rule: this.ruleOf(value as ValidationRule) });
  }

  get ErrorAlert() {
    return this.common()?.alert ?? DEFAULT_ALERT;
  }

  set ErrorAlert(value: unknown) {
    this.set({ alert: { ...DEFAULT_ALERT, ...(value as Partial<ValidationAlert>) } });
  }

  get Prompt() {
    return this.common()?.prompt ?? DEFAULT_PROMPT;
  }

  set Prompt(value: unknown) {
    this.set({ prompt: { ...DEFAULT_PROMPT, ...(value as Partial<ValidationPrompt>) } });
  }

  get IgnoreBlanks() {
    return this.common()?.ignoreBlanks ?? true;
  }

  set IgnoreBlanks(value: unknown) {
    this.set({ ignoreBlanks: value === true });
  }

  Clear() {
    setValidation(this.workbook, this.place(), null);
  }

  private common(): Validation | null | undefined {
    const { sheet, area } = this.place();
    return commonValidation(sheet, area);
  }

  private set(part: Partial<Validation>): void {
    setValidation(this.workbook, this.place(), { ...this.common(), ...part });
  }

  private ruleOf(rule: ValidationRule): ValidationRule {
    const list = rule.list;
    if (list === undefined || list === null) return rule;
    const source: unknown = list.source;
    if (source instanceof PlacedObject) return { list: { ...list, source: this.workbook.hold(source.place()) } };
    if (typeof source !== 'string' || (!source.startsWith('=') && source.length > INLINE_LIST_LIMIT))
      throw new WorkbookError('InvalidArgument');
    return { list: { ...list, source } };
  }

  private sourceText(source: string | Reference): string {
    if (typeof source === 'string') return source;
    const place = this.workbook.place(source);
    if (place === null) return '=#REF!';
    const absolute = addressOf(place.area).replace(/[A-Z]+|\d+/g, '$$$&');
    return `=${fullAddress(place.sheet.name, place.area).split('!')[0]}!${absolute}`;
  }
}
