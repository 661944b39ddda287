/** A rubric that came as a file, or as the text of one. What it says is checked before anything is written. */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { rubricTexts } from '../../i18n/rubrics';
import type { Bilingual } from '../../scoring';
import { fromFile } from '../../scoring/localRubric/file';
import { useActions } from '../context';
import { usePick, useTexts } from '../language';
import { Notice, ProblemNotice } from '../parts/Notice';
import { Page } from '../parts/Page';
import { problemFrom, type Problem } from '../problems';

export function ImportView() {
  const actions = useActions();
  const texts = useTexts(rubricTexts);
  const pick = usePick();
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<Bilingual | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = (content: string) => {
    const read = fromFile(content);
    setProblem(null);
    setRefused(read.ok ? null : read.message);
    if (!read.ok) return;
    const draft = { kind: 'import' as const, of: read.rubric.id, base: read.rubric, typed: {} };
    actions.open({ name: 'rubrics', selection: { view: 'edit', draft } });
  };
  const takeFile = (file: File | undefined) => {
    if (!file) return;
    const reader = new FileReader();
    reader.onload = () => take(String(reader.result));
    reader.onerror = () => setProblem(problemFrom(reader.error));
    reader.readAsText(file);
  };
  return (
    <Page heading={texts.importHeading} onBack={() => actions.open({ name: 'rubrics' })}>
      {problem && <ProblemNotice problem={problem} />}
      {refused && <Notice tone="error" announce title={pick(refused)} />}
      <label className="kpi-list">
        <span>{texts.file}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            takeFile(currentTarget.files?.[0]);
            // The same file can be chosen again once it has been corrected.
            currentTarget.value = '';
          }}
        />
      </label>
      <p className="kpi-quiet">{texts.fileHelp}</p>
      <Field label={texts.orPaste}>
        <Textarea value={text} rows={5} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className="kpi-actions">
        <Button disabledFocusable={text.trim() === ''} onClick={() => text.trim() !== '' && take(text)}>
          {texts.read}
        </Button>
      </div>
    </Page>
  );
}
