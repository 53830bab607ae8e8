import stylistic from '@stylistic/eslint-plugin';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const SOURCE = ['contract/**/*.ts', 'ml/**/*.ts', 'server/**/*.ts', 'addin/**/*.{ts,tsx}', 'workbench/**/*.{ts,tsx}'];

/** Forbids a global by name, with the reason. */
const forbid = (...pairs) => ['error', ...pairs.map(([name, message]) => ({ name, message }))];

const ONE_WAY_TO_EXPORT = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the module that defines the name.' },
  {
    selector: 'ExportNamedDeclaration[source]',
    message: 'No re-exports: import from the module that defines the name.',
  },
];

const SQL = [
  { selector: 'TaggedTemplateExpression[tag.name="sql"]', message: 'SQL belongs into a *-store.ts.' },
  {
    selector: 'CallExpression[callee.property.name=/^(selectFrom|insertInto|updateTable|deleteFrom)$/]',
    message: 'SQL belongs into a *-store.ts.',
  },
];

/** What people read is written in contract/words, by code and values, so that it can be said in another language. */
const SENTENCES = ['TemplateLiteral', 'Literal[value=/\\s/]'].map((text) => ({
  selector: `NewExpression[callee.name="ProblemError"] ${text}`,
  message: 'A problem has a code and values; its sentence belongs into contract/words.',
}));

const OFFICE = ['Office', 'Excel', 'OfficeExtension'].map((name) => [
  name,
  'Only addin/excel, addin/sheets and addin/index.tsx speak to Office.',
]);
const HTTP = ['fetch', 'EventSource'].map((name) => [name, 'Only addin/api speaks HTTP.']);

export default tseslint.config(
  { ignores: ['**/*.d.ts', 'dist/**', 'node_modules/**', '.amend/**', 'coverage/**'] },
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    // A line says one thing: the longest is a sentence for people, an address or an example.
    // Prettier breaks the code, but not the comments.
    files: ['**/*.{ts,tsx,js}'],
    plugins: { '@stylistic': stylistic },
    rules: {
      '@stylistic/max-len': [
        'error',
        {
          code: 120,
          ignoreStrings: true,
          ignoreTemplateLiterals: true,
          ignoreUrls: true,
          ignoreRegExpLiterals: true,
          ignorePattern: '@example|// => ',
        },
      ],
    },
  },
  {
    // One concept a module; one way to import it.
    files: SOURCE,
    rules: {
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 4],
      'max-params': ['error', 5],
      'no-restricted-syntax': ['error', ...ONE_WAY_TO_EXPORT, ...SENTENCES],
    },
  },
  {
    // The pure core knows no clock, no chance, no console.
    files: ['ml/**/*.ts'],
    rules: {
      'no-restricted-globals': forbid(
        ['console', 'ml/ is silent: return what is worth saying.'],
        ['process', 'ml/ knows no process.'],
      ),
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Take a Random as an argument.' },
        { object: 'Date', property: 'now', message: 'Take the time as an argument.' },
        { object: 'performance', property: 'now', message: 'Take the time as an argument.' },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'unroute', message: 'A page may never finish loading: catchRequests() lets requests pass.' },
      ],
    },
  },
  { files: ['server/**/*.ts'], rules: { 'no-console': 'error' } },
  {
    // SQL is in stores, and in what makes and opens the database.
    files: ['server/**/*.ts'],
    ignores: ['server/**/*-store.ts', 'server/platform/database/**'],
    rules: { 'no-restricted-syntax': ['error', ...ONE_WAY_TO_EXPORT, ...SENTENCES, ...SQL] },
  },
  { files: ['server/main.ts', 'server/announce.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['addin/**'],
    ignores: ['addin/excel/**', 'addin/sheets/**', 'addin/api/**', 'addin/index.tsx'],
    rules: { 'no-restricted-globals': forbid(...OFFICE, ...HTTP) },
  },
  { files: ['addin/api/**'], rules: { 'no-restricted-globals': forbid(...OFFICE) } },
  { files: ['addin/index.tsx'], rules: { 'no-restricted-globals': forbid(...HTTP) } },
  {
    files: ['addin/**/*.tsx', 'workbench/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['addin/excel/**/*.ts', 'addin/sheets/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'no-restricted-globals': forbid(...HTTP),
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      'office-addins/no-office-initialize': 'error',
    },
  },
);
