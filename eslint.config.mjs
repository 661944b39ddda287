// Layers point one way (docs/architecture.md): the table below is what each room under src/ may import.
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const rooms = {
  i18n: [],
  scoring: [],
  thai: [],
  sheet: [],
  formula: ['sheet'],
  tables: ['sheet', 'formula', 'thai', 'scoring'],
  checks: ['sheet', 'formula', 'tables', 'thai', 'scoring', 'i18n'],
  plans: ['sheet', 'formula', 'tables', 'thai', 'scoring', 'checks', 'i18n'],
  excel: ['sheet'],
  files: ['sheet', 'formula'],
  functions: ['scoring', 'thai', 'i18n'],
  taskpane: ['i18n', 'scoring', 'thai', 'sheet', 'formula', 'tables', 'checks', 'plans', 'excel'],
  cli: ['i18n', 'scoring', 'thai', 'sheet', 'formula', 'tables', 'checks', 'plans', 'files'],
};
/** What the workbench, which never ships, may read of it. */
const forWorkbench = ['files', 'sheet', 'i18n'];
const pure = ['i18n', 'scoring', 'thai', 'sheet', 'formula', 'tables', 'checks', 'plans'];
const hostGlobals = [
  'Office',
  'Excel',
  'OfficeExtension',
  'CustomFunctions',
  'window',
  'document',
  'navigator',
];

const layers = Object.entries(rooms).map(([room, allowed]) => {
  const others = Object.keys(rooms).filter((name) => name !== room && !allowed.includes(name));
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${others.join('|')})(/|$)`,
              message: `src/${room} may import only: ${allowed.join(', ') || 'nothing'}.`,
            },
            { regex: '/workbench(/|$)', message: 'Nothing that ships reads the workbench.' },
          ],
        },
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'build'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
      eqeqeq: ['error', 'always'],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/scoring/rubrics/**', 'src/thai/register.ts', 'src/i18n/**', 'test/**'],
    rules: { 'max-lines': 'off' },
  },
  {
    files: ['src/cli/**', 'scripts/**', 'bench/**', 'test/e2e/**'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.tsx', 'src/taskpane/**'],
    plugins: { 'react-hooks': hooks },
    rules: hooks.configs.recommended.rules,
  },
  { files: ['webpack*.config.js', '*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  ...layers,
  {
    files: ['workbench/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `/src/(?!(?:${forWorkbench.join('|')})(?:/|$))`,
              message: `The workbench may import only: ${forWorkbench.join(', ')}.`,
            },
          ],
        },
      ],
    },
  },
  {
    files: pure.map((room) => `src/${room}/**`),
    rules: { 'no-restricted-globals': ['error', ...hostGlobals] },
  },
  {
    files: ['src/taskpane/**', 'src/cli/**', 'src/files/**'],
    rules: {
      'no-restricted-globals': ['error', { name: 'Excel', message: 'Only src/excel talks to the workbook.' }],
    },
  },
);
