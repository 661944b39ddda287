/** What a level still asks for, part by part, each in its own unit. */
import { type PathTexts, pathTexts } from '../../../i18n/path';
import type { Need, PathStep } from '../../../scoring/scorecard/path';
import { usePick, useTexts } from '../../language';

type Pick = ReturnType<typeof usePick>;

export function Needs({ step }: { step: PathStep }) {
  const texts = useTexts(pathTexts);
  const pick = usePick();
  const lines = needLines(step, texts, pick);
  return (
    <ul className="kpi-plain">
      {lines.map((line) => (
        <li key={line} className="kpi-label">
          {line}
        </li>
      ))}
    </ul>
  );
}

function needLines(step: PathStep, texts: PathTexts, pick: Pick): readonly string[] {
  if (step.needs.length > 0) return step.needs.flatMap((need) => needText(need, texts, pick));
  const { missing } = step;
  switch (missing.state) {
    case 'amount':
      return [texts.more(missing.amount, pick(missing.unit))];
    case 'steps':
      return [
        texts.stepsCount(missing.steps),
        ...(missing.documents.length > 0 ? [texts.documents(missing.documents.map(pick))] : []),
      ];
    case 'reason':
      return [pick(missing.reason)];
  }
}

function needText(need: Need, texts: PathTexts, pick: Pick): readonly string[] {
  switch (need.kind) {
    case 'amount':
      return [(need.fewer ? texts.fewerOf : texts.moreOf)(pick(need.label), need.amount, pick(need.unit))];
    case 'steps':
      return [
        texts.steps(need.steps),
        ...(need.documents.length > 0 ? [texts.documents(need.documents.map(pick))] : []),
      ];
    case 'tick':
      return [texts.tick(pick(need.label))];
    case 'mean':
      return [texts.mean(pick(need.label), need.points, pick(need.unit))];
  }
}
