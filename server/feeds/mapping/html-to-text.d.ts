/** Of the package, which has no types of its own, what is used of it. */
declare module 'html-to-text' {
  interface Options {
    readonly wordwrap: false;
    readonly limits: { readonly maxInputLength: number; readonly maxDepth: number; readonly ellipsis: string };
    readonly selectors: readonly { selector: string; format?: string; options?: object }[];
  }
  export function compile(options: Options): (html: string) => string;
}
