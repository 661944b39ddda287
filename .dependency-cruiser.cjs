/** No circles among the files of src/ and workbench/: which rooms may read which is in eslint.config.mjs. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment:
        'Two files that read each other are one concept in two places, or need a third for what they share.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.json'] },
  },
};
