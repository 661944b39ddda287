/** The formula of an indicator, for people: it follows from the measure unless the document has one of its own. */
import type { Indicator } from '../indicator';
import type { Bilingual } from '../types';
import { documentOf } from '.';
import { t } from './texts';

/** How the figure is worked out, in the words of the inputs. */
export function formulaOf(indicator: Indicator): Bilingual {
  const { measure, inputs } = indicator;
  const { formula } = documentOf(indicator);
  if (formula) return formula;
  const label = (name: string): Bilingual => inputs.find((spec) => spec.name === name)?.label ?? t('', '');
  switch (measure?.kind) {
    case 'growth': {
      const [base, value] = [label(measure.base), label(measure.value)];
      return t(
        `(${value.th} − ${base.th}) ÷ ${base.th} × 100`,
        `(${value.en} − ${base.en}) ÷ ${base.en} × 100`,
      );
    }
    case 'share': {
      const [part, whole] = [label(measure.part), label(measure.whole)];
      return t(`${part.th} ÷ ${whole.th} × 100`, `${part.en} ÷ ${whole.en} × 100`);
    }
    case 'mean':
      return t(
        'ผลรวมร้อยละความสำเร็จ ÷ จำนวนโครงการ/กิจกรรมทั้งหมดในรอบการประเมิน',
        'Sum of completion percentages ÷ number of projects and activities of the round',
      );
    case 'count':
      return t('นับจำนวนครั้ง', 'Number of times counted');
    default:
      return inputs.length > 0 ? t('นับขั้นที่ทำเสร็จตามลำดับ', 'Steps done in order') : t('ไม่มีสูตร', 'No formula');
  }
}
