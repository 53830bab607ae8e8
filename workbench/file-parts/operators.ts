/** Comparisons as files name them, and as the model does. */
const OPERATORS = new Map([
  ['between', 'Between'],
  ['notBetween', 'NotBetween'],
  ['equal', 'EqualTo'],
  ['notEqual', 'NotEqualTo'],
  ['greaterThan', 'GreaterThan'],
  ['lessThan', 'LessThan'],
  ['greaterThanOrEqual', 'GreaterThanOrEqual'],
  ['lessThanOrEqual', 'LessThanOrEqual'],
]);
const NAMES = new Map([...OPERATORS].map(([file, model]) => [model, file]));

/**
 * The model's name of a comparison. Office.js ends two of them with "To" where it speaks of validations, and not where
 * it speaks of conditional formats.
 */
export function modelOperator(name: string, ending: 'To' | ''): string {
  const operator = OPERATORS.get(name) ?? 'Between';
  return operator.endsWith('OrEqual') ? operator + ending : operator;
}

/** The file's name of a comparison, however the model ends it. */
export function fileOperator(operator: string): string {
  return NAMES.get(operator.replace(/OrEqualTo$/, 'OrEqual')) ?? 'between';
}
