/**
 * Renders without the rules of styles but those that hide: jsdom matches every rule for each element that is looked for by
 * role, which is most of the time a test takes. How a screen looks is looked at in the browser.
 */
import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { render as renderStyled } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';

const HIDES = /visibility:|display:none/;
const renderer = createDOMRenderer(document, { unstable_filterCSSRule: (rule) => HIDES.test(rule) });

function AsHeard({ children }: { readonly children: ReactNode }) {
  return <RendererProvider renderer={renderer}>{children}</RendererProvider>;
}

export function render(element: ReactElement) {
  return renderStyled(element, { wrapper: AsHeard });
}
