import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import { en as words } from './addin/people/words/en.ts';
import { officeSchemaFrom } from './workbench/protocol/office-schema.ts';

const root = dirname(fileURLToPath(import.meta.url));
const require = createRequire(import.meta.url);
/** Pages say it, so that one that is older than the server that answers it can tell. */
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Excel loads Office.js from Microsoft; the workbench, which works offline, from node_modules by way of the server. */
const OFFICE_JS = {
  excel: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  workbench: '/office-js/office.js',
};

/**
 * Writes what Office.js can say on the wire as `office-schema.json`, derived from the installed library and never
 * committed.
 */
class OfficeSchemaPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('OfficeSchemaPlugin', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'OfficeSchemaPlugin', stage: webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS },
        () => {
          const library = join(
            dirname(require.resolve('@microsoft/office-js/package.json')),
            'dist',
            'excel-web-16.00.debug.js',
          );
          const schema = officeSchemaFrom(readFileSync(library, 'utf8'));
          compilation.emitAsset('office-schema.json', new webpack.sources.RawSource(JSON.stringify(schema)));
        },
      );
    });
  }
}

/** A page of the add-in, once for Excel and once for the workbench. */
const pagesOf = (page, entry) =>
  Object.entries({ excel: `${page}.html`, workbench: `../workbench/${page}.html` }).map(
    ([host, filename]) =>
      new HtmlPlugin({
        template: `./addin/${page}.html`,
        filename,
        chunks: [entry],
        officeJs: OFFICE_JS[host],
        ...{ version, words },
      }),
  );

const shared = (name, mode) => ({
  name,
  mode,
  // Not eval: the pages' security policy forbids it.
  devtool: mode === 'production' ? 'source-map' : 'cheap-module-source-map',
  resolve: { extensions: ['.ts', '.tsx', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            target: 'es2022',
            transform: { react: { runtime: 'automatic' } },
          },
        },
      },
      { test: /\.css$/, type: 'asset/source' },
    ],
  },
  cache: {
    type: 'filesystem',
    name: `${name}-${mode}`,
    buildDependencies: { config: [fileURLToPath(import.meta.url)] },
    cacheDirectory: join(root, 'dist', 'webpack-cache'),
  },
  // Source maps are for developers; the pane and the workbench each load one script of this size once.
  performance: { maxAssetSize: 3_000_000, maxEntrypointSize: 3_000_000 },
  stats: 'errors-warnings',
});

export default (_environment, { mode = 'production' }) => [
  {
    ...shared('pane', mode),
    entry: {
      pane: './addin/index.tsx',
      'sign-in': './addin/sign-in.ts',
      admin: './addin/AdminEntry.tsx',
      incident: './addin/IncidentEntry.tsx',
    },
    output: {
      path: join(root, 'dist/web/pane'),
      filename: '[name].[contenthash:8].js',
      // What asks Excel for a token, loaded where that is done.
      chunkFilename: '[name].[contenthash:8].js',
      publicPath: '/pane/',
      clean: true,
    },
    plugins: [
      ...pagesOf('taskpane', 'pane'),
      ...pagesOf('sign-in', 'sign-in'),
      new HtmlPlugin({ template: './addin/admin.html', filename: 'admin.html', chunks: ['admin'], version, words }),
      new HtmlPlugin({
        template: './addin/incident.html',
        filename: 'incident.html',
        chunks: ['incident'],
        version,
        words,
      }),
      new CopyPlugin({ patterns: [{ from: './assets', to: '../assets' }] }),
    ],
  },
  {
    ...shared('workbench', mode),
    entry: { workbench: './workbench/index.tsx' },
    output: {
      path: join(root, 'dist/web/workbench'),
      filename: '[name].[contenthash:8].js',
      // The calculator and its WebAssembly, loaded with the first formula.
      chunkFilename: '[name].[contenthash:8].js',
      assetModuleFilename: '[name].[contenthash:8][ext]',
      publicPath: '/workbench/',
      clean: { keep: /^(taskpane|sign-in)\.html$/ },
    },
    plugins: [new HtmlPlugin({ template: './workbench/index.html', filename: 'index.html' }), new OfficeSchemaPlugin()],
  },
];
