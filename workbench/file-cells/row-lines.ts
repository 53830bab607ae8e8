import { attribute, flag, withAttribute } from '../package/xml-text.ts';

/** What the model knows of a whole row. */
export interface RowLine {
  /** Points; undefined when nobody gave one: such rows fit themselves. */
  readonly height: number | undefined;
  readonly isHidden: boolean;
  /** The format of cells to come; 0 is none. */
  readonly xf: number;
}

/** Reads the attributes of a row. */
export function readRowLine(attributes: string): RowLine {
  const height = flag(attributes, 'customHeight') ? attribute(attributes, 'ht') : undefined;
  return {
    height: height === undefined ? undefined : Number(height),
    isHidden: flag(attributes, 'hidden'),
    xf: flag(attributes, 'customFormat') ? Number(attribute(attributes, 's') ?? 0) : 0,
  };
}

/** A row's attributes with what changed of it; everything else stays as it is written. */
export function rowAttributes(before: string, now: RowLine): string {
  const was = readRowLine(before);
  let attributes = before;
  if (now.height !== was.height) {
    attributes = withAttribute(attributes, 'ht', now.height ?? null);
    attributes = withAttribute(attributes, 'customHeight', now.height === undefined ? null : 1);
  }
  if (now.isHidden !== was.isHidden) attributes = withAttribute(attributes, 'hidden', now.isHidden ? 1 : null);
  if (now.xf !== was.xf) {
    attributes = withAttribute(attributes, 's', now.xf === 0 ? null : now.xf);
    attributes = withAttribute(attributes, 'customFormat', now.xf === 0 ? null : 1);
  }
  return attributes;
}
