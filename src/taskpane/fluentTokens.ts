/**
 * Stands in for Fluent's table of tokens in the bundle (webpack.config.js): a token's value is its own name as a CSS
 * variable, and nearly five hundred of them written out are a thirtieth of what the pane loads first. A test compares
 * it with Fluent's own.
 */

/** Layers have a value where no theme gives one. */
const LAYERS: Readonly<Record<string, number>> = {
  zIndexBackground: 0,
  zIndexContent: 1,
  zIndexOverlay: 1000,
  zIndexPopup: 2000,
  zIndexMessages: 3000,
  zIndexFloating: 4000,
  zIndexPriority: 5000,
  zIndexDebug: 6000,
};

export const tokens: Readonly<Record<string, string>> = new Proxy<Record<string, string>>(
  {},
  {
    get: (_table, name) => {
      const token = String(name);
      const layer = LAYERS[token];
      return layer === undefined ? `var(--${token})` : `var(--${token}, ${String(layer)})`;
    },
  },
);
