import powerApps from '@microsoft/eslint-plugin-power-apps';
import tseslint from 'typescript-eslint';

// The platform's checker runs these rules on what is shipped; here all of them are errors, in the sources already.
const checkerRules = Object.fromEntries(Object.keys(powerApps.rules).map((rule) => [`@microsoft/power-apps/${rule}`, 'error']));

const markup = 'Text becomes text nodes, never markup.';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '**/*.g.ts'] },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { '@microsoft/power-apps': powerApps },
    rules: {
      ...checkerRules,
      eqeqeq: 'error',
      'no-alert': 'error',
      'no-console': 'error',
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'max-lines': ['error', 400],
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'write', 'writeln'].map((property) => ({ property, message: markup })),
      ],
      'no-restricted-syntax': ['error', { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: markup }],
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreVoidOperator: true }],
    },
  },
  {
    // Views and mapping don't know the platform; src/client is where it is known.
    files: ['src/model/**', 'src/tab/**', 'src/tabPage.tsx'],
    rules: {
      'no-restricted-globals': ['error', 'Xrm', 'parent', 'top', 'opener', 'fetch', 'XMLHttpRequest'],
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['**/client/*', '!**/client/connect', '!**/client/LanguageChoice'], message: 'The views reach the platform through SocialClient.' }] },
      ],
    },
  },
  {
    files: ['src/model/**'],
    rules: { 'no-restricted-globals': ['error', 'Xrm', 'window', 'document', 'parent', 'fetch'] },
  }
);
