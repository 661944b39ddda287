/** Formulas of the add-in that Excel does not know, and entering them again: all, or those of one sheet. */
import { Button } from '@fluentui/react-components';
import { useActions, usePaneState } from '../context';
import { useLanguage, useMessages } from '../language';
import type { Model } from '../model';
import { Notice } from '../parts/Notice';
import { enterRequest } from './enterRequest';

export function UnknownFormulas({ of }: { of: Model['unknownFormulas'] }) {
  const actions = useActions();
  const { work } = usePaneState();
  const language = useLanguage();
  const t = useMessages().unknown;
  if (of.length === 0) return null;
  const enter = (sheet: string | null) => actions.preview(enterRequest(sheet), language);
  return (
    <Notice
      tone="warning"
      title={t.found(of.reduce((sum, { cells }) => sum + cells, 0))}
      actions={
        <>
          <Button size="small" disabledFocusable={work !== null} onClick={() => enter(null)}>
            {t.enterAll}
          </Button>
          {of.length > 1 &&
            of.map(({ sheet, cells }) => (
              <Button
                key={sheet}
                size="small"
                appearance="subtle"
                disabledFocusable={work !== null}
                onClick={() => enter(sheet)}
              >
                {t.enterSheet(sheet, cells)}
              </Button>
            ))}
        </>
      }
    >
      <span>{t.foundHelp}</span>
    </Notice>
  );
}
