/** The steps of one sheet with their documents: how far it is complete, and what keeps the next step back. */
import { useState } from 'react';
import { evidenceTexts } from '../../../i18n/evidence';
import type { Indicator } from '../../../scoring';
import type { StepEvidence, UnitEvidence } from '../../../tables/entries';
import { usePick, useTexts } from '../../language';
import { Bar } from '../Bar';
import { DocumentItem, type DocumentActions } from './DocumentItem';

export interface MilestonesProps extends DocumentActions {
  readonly indicator: Indicator;
  readonly evidence: UnitEvidence;
  /** Steps that staff typed on the input sheet; a register takes their place. */
  readonly typed: number | null;
}

export function Milestones({ indicator, evidence, typed, ...actions }: MilestonesProps) {
  const texts = useTexts(evidenceTexts);
  const pick = usePick();
  const { steps } = evidence;
  const isRegistered = evidence.rows.length > 0;
  // As `gatherInputs` decides it.
  const counts = evidence.entered === 'sheet' || (evidence.entered === 'unit' && typed === null);
  const why = !isRegistered
    ? texts.notRegistered
    : typed !== null
      ? texts.typedCounts(typed)
      : texts.nothingEntered;
  return (
    <section className="kpi-card" aria-label={pick(indicator.name)}>
      <h3 className="kpi-title">{pick(indicator.name)}</h3>
      {isRegistered && counts ? <HowFar evidence={evidence} /> : <p className="kpi-quiet">{why}</p>}
      {isRegistered && counts && typed !== null && typed > evidence.done && (
        <p className="kpi-small">{texts.typedNotCounted(typed, evidence.done)}</p>
      )}
      {steps.map((step) => (
        <Step key={step.step} step={step} done={isRegistered ? evidence.done : null} {...actions} />
      ))}
    </section>
  );
}

/** The level stops at the highest step whose evidence is there. */
function HowFar({ evidence: { steps, done, missing } }: { evidence: UnitEvidence }) {
  const texts = useTexts(evidenceTexts);
  const pick = usePick();
  const stopsAt = steps.find(({ step }) => step > done) ?? null;
  return (
    <>
      <p className="kpi-strong">
        {done === steps.length
          ? texts.doneAll(steps.length)
          : done === 0
            ? texts.doneNone(steps.length)
            : texts.done(done, steps.length)}
      </p>
      <Bar share={done / steps.length} />
      {stopsAt && (
        <>
          <p className="kpi-small">{texts.missing(stopsAt.step)}</p>
          <ul className="kpi-bullets">
            {missing.map((document) => (
              <li key={document.th}>{pick(document)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** `done`: steps complete so far; `null` where the register says nothing of this sheet. */
function Step({ step, done, ...actions }: DocumentActions & { step: StepEvidence; done: number | null }) {
  const texts = useTexts(evidenceTexts);
  const pick = usePick();
  const { asked, documents, complete } = step;
  const isNext = done !== null && step.step === done + 1;
  const [wasNext, setWasNext] = useState(isNext);
  const [isOpen, setOpen] = useState(isNext);
  // Opens when it comes next; what its user ticked last stays in view when it is complete.
  if (isNext !== wasNext) {
    setWasNext(isNext);
    if (isNext) setOpen(true);
  }
  return (
    <details
      className="kpi-details"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {texts.step(step.step)}
        {done !== null && ` · ${complete ? texts.complete : texts.incomplete}`}
      </summary>
      {pick(asked) !== texts.step(step.step) && <p className="kpi-quiet">{pick(asked)}</p>}
      {complete && done !== null && step.step > done && <p className="kpi-small">{texts.notCounted}</p>}
      <ul className="kpi-rows">
        {documents.map(({ text, row }) => (
          <DocumentItem key={text.th} name={pick(text)} row={row} {...actions} />
        ))}
      </ul>
    </details>
  );
}
