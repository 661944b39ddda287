// The production build of the add-in, to build/addin; scripts/release.ts makes dist/ of it, which an office puts on its web host.
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { NormalModuleReplacementPlugin } = require('webpack');

const swc = (extra) => ({
  loader: 'swc-loader',
  options: {
    jsc: {
      // BigInt needs ES2020; every webview of the required sets has it.
      target: 'es2020',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
      ...extra,
    },
  },
});

/** @type {import('webpack').Configuration} */
module.exports = {
  mode: 'production',
  entry: {
    start: './src/taskpane/start.ts',
    functions: './src/functions/index.ts',
    // Scoring and the register live once on the page, in functions.js: one registry for functions and pane.
    taskpane: { import: './src/taskpane/index.tsx', dependOn: 'functions' },
  },
  output: {
    path: path.resolve(__dirname, 'build/addin'),
    // Scripts share module numbers, so one of another release must never answer to a name of this one.
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    assetModuleFilename: 'fonts/[name].[contenthash:8][ext]',
    clean: true,
    // functions.js must start where there is no page, too (a JavaScript-only runtime of custom functions).
    globalObject: 'globalThis',
    publicPath: '',
    uniqueName: 'kpiAddin',
  },
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: swc() },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      // The add-in's web views all read woff2; the older format is not shipped.
      { test: /\.woff$/, type: 'asset/resource', generator: { emit: false } },
      { test: /\.woff2$/, type: 'asset/resource' },
    ],
  },
  optimization: {
    // The shortest names for what one file takes from another: gzip gains by it.
    mangleExports: 'size',
    moduleIds: 'size',
    // The pane's style sheet is a few font faces: not worth a second minifier.
    minimizer: [
      new MinimizerPlugin({
        minify: MinimizerPlugin.swcMinify,
        extractComments: false,
        // Licences travel in THIRD-PARTY-NOTICES.md.
        minimizerOptions: { ecma: 2020, compress: { passes: 3 }, format: { comments: false } },
      }),
    ],
  },
  plugins: [
    new NormalModuleReplacementPlugin(/^\.\/tokens(\.js)?$/, (asked) => {
      if (/@fluentui[\\/]tokens[\\/]lib$/.test(asked.context))
        asked.request = path.resolve(__dirname, 'src/taskpane/fluentTokens.ts');
    }),
    new MiniCssExtractPlugin({ filename: '[name].[contenthash:8].css' }),
    new HtmlWebpackPlugin({
      template: './src/taskpane/taskpane.html',
      filename: 'taskpane.html',
      chunks: ['start', 'functions', 'taskpane'],
      chunksSortMode: 'manual',
      // Custom functions must be associated while the page loads: classic scripts, in order.
      scriptLoading: 'blocking',
      inject: 'body',
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/*.png' },
        { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
        { from: 'THIRD-PARTY-NOTICES.md' },
      ],
    }),
  ],
  // Budgets are checked gzipped, by scripts/check-sizes.ts.
  performance: false,
  devtool: false,
  cache: { type: 'filesystem', cacheDirectory: path.resolve(__dirname, 'build/webpack-cache') },
  stats: 'errors-warnings',
};
