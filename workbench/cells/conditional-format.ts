import type { Area } from './area.ts';

/** What a conditional format changes of a cell's look. */
export interface ConditionalStyle {
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: 'None' | 'Single' | 'Double';
  strikethrough?: boolean;
  numberFormat?: string;
}

export type CellValueOperator =
  | 'Between'
  | 'NotBetween'
  | 'EqualTo'
  | 'NotEqualTo'
  | 'GreaterThan'
  | 'LessThan'
  | 'GreaterThanOrEqual'
  | 'LessThanOrEqual';

/** The conditions that the workbench evaluates; others are kept as they were given and not drawn. */
export type Condition =
  | {
      readonly kind: 'cellValue';
      readonly operator: CellValueOperator;
      readonly formula1: string | number;
      readonly formula2?: string | number;
    }
  | { readonly kind: 'custom'; readonly formula: string }
  | {
      readonly kind: 'containsText';
      readonly operator: 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';
      readonly text: string;
    }
  | { readonly kind: 'preset'; readonly criterion: string }
  | { readonly kind: 'unset' };

/** Excel.ConditionalFormatType. */
export type ConditionalFormatType =
  'Custom' | 'DataBar' | 'ColorScale' | 'IconSet' | 'TopBottom' | 'PresetCriteria' | 'ContainsText' | 'CellValue';

/** A conditional format of a sheet; the first of `sheet.conditionalFormats` has the highest priority. */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalFormatType;
  /** Never empty; formulas are relative to the top-left cell of the first. */
  areas: Area[];
  condition: Condition;
  style: ConditionalStyle;
  stopIfTrue: boolean;
}
