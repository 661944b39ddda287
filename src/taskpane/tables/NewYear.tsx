/** Tables of a year without a rubric: the nearest one is copied for all of them at once. */
import { Button } from '@fluentui/react-components';
import { useActions, useIsBusy } from '../context';
import { useLanguage, useMessages } from '../language';
import type { Model } from '../model';
import { Notice } from '../parts/Notice';
import { newYearRequest } from '../rubrics/yearRequest';

export function NewYear({ model }: { readonly model: Model }) {
  const actions = useActions();
  const isBusy = useIsBusy();
  const t = useMessages();
  const language = useLanguage();
  return model.yearsWithoutRubric.map((one) => (
    <Notice
      key={one.fiscalYear}
      tone="info"
      title={t.newYear.without(one.tables.length, one.fiscalYear)}
      actions={
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => !isBusy && actions.preview(newYearRequest(one), language)}
        >
          {t.newYear.make(one.fiscalYear, one.suggested)}
        </Button>
      }
    >
      <span>{t.newYear.help}</span>
    </Notice>
  ));
}
