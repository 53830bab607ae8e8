import type { Reference } from './reference.ts';
import { subtract, type Area } from './area.ts';

/**
 * A drop-down or a limit on what may be typed; the shape of Excel.DataValidationRule, sources resolved by the workbook.
 */
export interface ValidationRule {
  /** `source`: "a,b,c" or "=Name" or "=Sheet!A1:A9", or a range handed over by an add-in. */
  readonly list?: { readonly inCellDropDown: boolean; readonly source: string | Reference };
  readonly wholeNumber?: LimitRule;
  readonly decimal?: LimitRule;
  readonly textLength?: LimitRule;
  readonly date?: LimitRule;
  readonly time?: LimitRule;
  readonly custom?: { readonly formula: string };
}

export interface LimitRule {
  readonly formula1: string | number;
  readonly formula2?: string | number;
  readonly operator: string;
}

export interface ValidationAlert {
  readonly showAlert: boolean;
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
  readonly message: string;
}

export interface ValidationPrompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

/** A rule with the cells that it holds for. */
export interface Validation {
  areas: Area[];
  rule: ValidationRule;
  alert: ValidationAlert;
  prompt: ValidationPrompt;
  ignoreBlanks: boolean;
}

export const DEFAULT_ALERT: ValidationAlert = { showAlert: true, style: 'Stop', title: '', message: '' };
export const DEFAULT_PROMPT: ValidationPrompt = { showPrompt: true, title: '', message: '' };

export function newValidation(area: Area): Validation {
  return { areas: [area], rule: {}, alert: DEFAULT_ALERT, prompt: DEFAULT_PROMPT, ignoreBlanks: true };
}

/** Excel.DataValidationType of a rule. */
export function validationType(rule: ValidationRule): string {
  const kind = Object.entries(rule).find(([, value]) => value != null)?.[0];
  return kind === undefined ? 'None' : kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** Takes the area out of every validation, and drops those that hold for nothing any more. */
export function withoutArea(validations: readonly Validation[], area: Area): Validation[] {
  return validations
    .map((validation) => ({ ...validation, areas: validation.areas.flatMap((each) => subtract(each, area)) }))
    .filter((validation) => validation.areas.length > 0);
}
