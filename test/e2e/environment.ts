/** Where a file of browser tests runs: beside the pages of its worker, which files before it have loaded. */
import NodeEnvironment from 'jest-environment-node';
import { openPages, type OpenPages } from './openPages';

declare global {
  var kpiOpenPages: OpenPages;
}

// Jest takes its ear from a worker that it needs no more; the browser would keep the worker alive, and ends with it.
process.on('removeListener', (event) => {
  if (event === 'message' && process.send) setImmediate(() => process.exit());
});

export default class BesideOpenPages extends NodeEnvironment {
  override async setup(): Promise<void> {
    await super.setup();
    this.global.kpiOpenPages = openPages;
  }

  handleTestEvent({ name }: { readonly name: string }): void {
    if (name === 'test_fn_failure' || name === 'hook_failure') openPages.failed();
  }
}
