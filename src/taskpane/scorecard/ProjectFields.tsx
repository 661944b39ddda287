/** A list of percentages, one row per project. A row left blank is a project that has not reported; it is not skipped. */
import { Button } from '@fluentui/react-components';
import { AddRegular, DismissRegular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { scorecardTexts } from '../../i18n/scorecard';
import { usePick, useTexts } from '../language';
import { FigureInput, type LineFieldProps } from './FigureInput';

type Percentages = readonly (number | null)[];

export function ProjectFields({ input: { spec }, value, onTry, hint }: LineFieldProps) {
  const texts = useTexts(scorecardTexts);
  const pick = usePick();
  const list = useRef<HTMLFieldSetElement>(null);
  const projects: Percentages = Array.isArray(value) ? value : [];
  /** Rows by names of their own, so that a removed one takes its text along and not its neighbour's. */
  const [names, setNames] = useState<readonly number[]>([]);
  const next = Math.max(-1, ...names) + 1;
  const rows = projects.map((_, i) => names[i] ?? next + i);
  const put = (changed: Percentages, changedNames: readonly number[]) => {
    setNames(changedNames);
    onTry(changed.length === 0 ? null : changed);
  };
  const change = (at: number, percent: number | null | undefined) =>
    put(
      projects.map((one, i) => (i === at ? (percent ?? null) : one)),
      rows,
    );
  const remove = (at: number) => {
    put(
      projects.filter((_, i) => i !== at),
      rows.filter((_, i) => i !== at),
    );
    // The button goes with its row.
    list.current?.querySelector<HTMLButtonElement>('.kpi-add')?.focus();
  };
  return (
    <fieldset className="kpi-set kpi-projects" ref={list}>
      <legend className="kpi-label">{pick(spec.label)}</legend>
      {projects.map((percent, i) => (
        <FigureInput
          key={rows[i]}
          spec={spec}
          label={texts.inputs.project(i + 1)}
          unit={pick(spec.unit)}
          value={percent}
          onTry={(figure) => change(i, figure)}
          after={
            <Button
              appearance="transparent"
              size="small"
              icon={<DismissRegular />}
              aria-label={texts.inputs.removeProject(i + 1)}
              onClick={() => remove(i)}
            />
          }
        />
      ))}
      <Button
        className="kpi-add"
        size="small"
        icon={<AddRegular />}
        onClick={() => put([...projects, null], [...rows, Math.max(-1, ...rows) + 1])}
      >
        {texts.inputs.addProject}
      </Button>
      {hint && <div className="kpi-small">{hint}</div>}
    </fieldset>
  );
}
