import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A text of the source that looks like something people read. */
export interface FoundText {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

/** Attributes of elements whose values nobody reads. */
const UNREAD = new RegExp(
  '^(?:accept|download|politeness|relationship|thickness|appearance|intent|role|type|size|id|className|key|as|layout|position|align|weight|shape|color|slot|kind|mode|' +
    'name|value|from|href|rel|target|htmlFor|autoComplete|inputMode|tabIndex|scope|lang|icon|d|viewBox|fill|stroke|' +
    'transform|labelPosition|orientation|placement|method|style|data-.*|aria-(?:live|current|haspopup|labelledby|' +
    'describedby|controls|sort|hidden|autocomplete|relevant|orientation))$',
);

/** Two words of more than a letter, the second of them small: what a code, a name or a style never has. */
const TWO_WORDS = /\p{L}{2,}[,:;]? +[\p{Ll}(“"]\p{L}*/u;

/** A word of a template beside its values: what joins two sentences has none. */
const OWN_WORD = /(?:^| )\p{Ll}{2,}(?=[ .,;:?!]|$)/u;

/**
 * The texts of a module that look like sentences for people and do not stand in a catalogue: texts of elements,
 * attributes that are read, and texts of several words, but for the messages of errors of a programmer and for styles.
 */
export function sentencesIn(file: string, source: string): FoundText[] {
  const tree = ts.createSourceFile(
    file,
    source,
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: FoundText[] = [];
  const note = (node: ts.Node, text: string) =>
    found.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1, text: text.trim() });
  const visit = (node: ts.Node): void => {
    if (isUnread(node)) return;
    if (ts.isJsxText(node) && /\p{L}/u.test(node.text)) note(node, node.text);
    else if (ts.isJsxAttribute(node)) return visitAttribute(node);
    else if (ts.isStringLiteralLike(node) && TWO_WORDS.test(node.text)) note(node, node.text);
    else if (ts.isTemplateExpression(node) && OWN_WORD.test(wordsOf(node))) note(node, node.getText(tree));
    ts.forEachChild(node, visit);
  };
  const visitAttribute = ({ name, initializer }: ts.JsxAttribute): void => {
    if (initializer === undefined) return;
    const isRead = !UNREAD.test(name.getText(tree));
    if (isRead && ts.isStringLiteral(initializer) && /\p{L}/u.test(initializer.text)) {
      note(initializer, initializer.text);
    } else if (!ts.isStringLiteral(initializer)) visit(initializer);
  };
  visit(tree);
  return found;
}

/** A template's own words, with a capital for each value. */
const wordsOf = ({ head, templateSpans }: ts.TemplateExpression): string =>
  [head.text, ...templateSpans.map(({ literal }) => literal.text)].join('X');

/** What is no text for people: imports, types, styles, and errors that tell a programmer. */
function isUnread(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return true;
  if (ts.isNewExpression(node))
    return /Error$/.test(node.expression.getText()) && /Range|Type|^Error/.test(node.expression.getText());
  return ts.isCallExpression(node) && /^(?:makeStyles|mergeClasses|sql|tokens)$/.test(node.expression.getText());
}

/** {@link sentencesIn} all modules of a folder but its catalogues. */
export function sentencesOf(root: string, folder: string): FoundText[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts') && !/(?:^|\/)(?:en|de|pt)\.ts$/.test(file))
    .flatMap((file) => sentencesIn(join(folder, file), readFileSync(join(root, folder, file), 'utf8')));
}
