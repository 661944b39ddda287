/** The pane on a workbook, and what a person does with it. */
import '@testing-library/jest-dom';
import { cleanup, configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { messages, type Language } from '../../src/i18n/all';
import { findingTexts } from '../../src/i18n/findings';
import { App } from '../../src/taskpane/App';
import type { LanguageStore } from '../../src/taskpane/language';
import { themeFor } from '../../src/taskpane/theme';
import { FakeWorkbook, type SheetFixture } from './gateway';
import { render } from './render';

export function forPane(): void {
  afterEach(cleanup);
  // Finding by role is slow in jsdom, and machines of the tests are busy.
  configure({ asyncUtilTimeout: 10_000 });
  jest.setTimeout(60_000);
}

export function openOn(
  workbook: FakeWorkbook,
  language: Language = 'th',
  store: LanguageStore | null = null,
) {
  const user = userEvent.setup({ delay: null });
  const { unmount } = render(
    <App
      gateway={workbook}
      displayLanguage={language === 'th' ? 'th-TH' : 'en-US'}
      store={store}
      theme={themeFor(false)}
      reload={() => undefined}
    />,
  );
  const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
  const heading = async (name: string) => screen.findByRole('heading', { level: 1, name });
  return { workbook, user, t: messages(language), texts: findingTexts(language), press, heading, unmount };
}

export function open(fixtures: readonly SheetFixture[], language: Language = 'th') {
  return openOn(new FakeWorkbook(fixtures), language);
}

export type Opened = ReturnType<typeof openOn>;
