// The workbench: a page that plays Excel, for development and the browser tests. Built to build/workbench, never into dist/.
const path = require('node:path');
const HtmlWebpackPlugin = require('html-webpack-plugin');
const MiniCssExtractPlugin = require('mini-css-extract-plugin');

/** @type {import('webpack').Configuration} */
module.exports = {
  mode: 'production',
  entry: {
    page: './workbench/page/index.ts',
    // Goes into the add-in's page, before office.js.
    frame: './workbench/host/frame.ts',
  },
  output: {
    path: path.resolve(__dirname, 'build/workbench'),
    filename: '[name].js',
    chunkFilename: 'chunks/[name].js',
    assetModuleFilename: 'assets/[name][ext]',
    clean: true,
    uniqueName: 'kpiWorkbench',
  },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
      },
      { test: /\.css$/, use: [MiniCssExtractPlugin.loader, 'css-loader'] },
      { test: /\.woff$/, type: 'asset/resource', generator: { emit: false } },
      { test: /\.woff2$/, type: 'asset/resource' },
    ],
  },
  // Served from this machine only: building quickly matters more than size, and the grid comes minified.
  optimization: { minimize: false },
  plugins: [
    new MiniCssExtractPlugin({ filename: '[name].css' }),
    new HtmlWebpackPlugin({
      template: './workbench/page/index.html',
      filename: 'index.html',
      chunks: ['page'],
      scriptLoading: 'defer',
      minify: false,
    }),
  ],
  performance: false,
  devtool: false,
  cache: {
    type: 'filesystem',
    cacheDirectory: path.resolve(__dirname, 'build/webpack-cache'),
    name: 'workbench',
  },
  stats: 'errors-warnings',
};
