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
    case 'ratio': {
      const [part, whole] = [label(measure.part), label(measure.whole)];
      return t(
        `${part.th} ÷ ${whole.th} × ${measure.per.toLocaleString('en')}`,
        `${part.en} ÷ ${whole.en} × ${measure.per.toLocaleString('en')}`,
      );
    }
    case 'change': {
      const [base, value] = [label(measure.base), label(measure.value)];
      return t(`${value.th} − ${base.th}`, `${value.en} − ${base.en}`);
    }
    case 'sum':
      return joined(measure.values.map(label));
    case 'ticked':
      return t(`นับข้อที่ทำแล้วจาก ${measure.values.length} ข้อ`, `Items done, of ${measure.values.length}`);
    case 'daysLate': {
      const done = label(measure.done);
      const due = typeof measure.due === 'string' ? label(measure.due) : t('วันกำหนด', 'the due date');
      return t(
        `จำนวนวันจาก${due.th}ถึง${done.th} (ก่อนกำหนดเป็นจำนวนติดลบ)`,
        `Days from ${due.en} to ${done.en} (below zero: before it)`,
      );
    }
    case 'value':
      return asReported(label(measure.value));
    case 'mean': {
      const parts = joined(measure.values.map(label));
      const count = measure.values.length;
      if (count > 1) return t(`(${parts.th}) ÷ ${count}`, `(${parts.en}) ÷ ${count}`);
      return t(
        'ผลรวมร้อยละความสำเร็จ ÷ จำนวนโครงการ/กิจกรรมทั้งหมดในรอบการประเมิน',
        'Sum of completion percentages ÷ number of projects and activities of the round',
      );
    }
    case 'count': {
      const own = inputs.some(({ column }) => column !== undefined);
      return own ? asReported(label(measure.value)) : t('นับจำนวนครั้ง', 'Number of times counted');
    }
    default:
      return inputs.length > 0 ? t('นับขั้นที่ทำเสร็จตามลำดับ', 'Steps done in order') : t('ไม่มีสูตร', 'No formula');
  }
}

function joined(labels: readonly Bilingual[]): Bilingual {
  return t(labels.map(({ th }) => th).join(' + '), labels.map(({ en }) => en).join(' + '));
}

function asReported({ th, en }: Bilingual): Bilingual {
  return t(`${th} ตามที่รายงาน`, `${en}, as reported`);
}
