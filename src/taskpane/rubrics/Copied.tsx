/** A text to take along. Not every host lets a pane write to the clipboard: then it is selected, to be copied by hand. */
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { rubricTexts } from '../../i18n/rubrics';
import { useTexts } from '../language';

export interface CopiedProps {
  readonly label: string;
  readonly text: string;
  readonly button: string;
}

/** The text stands there to be seen and selected, the button beside it. */
export function Copied({ label, text, button }: CopiedProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [isCopied, copy] = useCopy(text, () => field.current?.select());
  return (
    <>
      <Field label={label}>
        <Textarea ref={field} readOnly value={text} rows={4} />
      </Field>
      <div className="kpi-actions">
        <Button size="small" onClick={copy}>
          {button}
        </Button>
      </div>
      <Outcome isCopied={isCopied} />
    </>
  );
}

/** A button alone; the text is shown where it could not be copied. */
export function CopyButton({
  label,
  text,
  button,
  buttonLabel,
}: CopiedProps & { readonly buttonLabel: string }) {
  const [isCopied, copy] = useCopy(text, () => undefined);
  return (
    <>
      <Button size="small" aria-label={buttonLabel} onClick={copy}>
        {button}
      </Button>
      {isCopied === false && (
        <Field label={label}>
          <Input readOnly autoFocus value={text} onFocus={({ currentTarget }) => currentTarget.select()} />
        </Field>
      )}
      <Outcome isCopied={isCopied} />
    </>
  );
}

function useCopy(text: string, select: () => void): readonly [isCopied: boolean | null, copy: () => void] {
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    select();
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return [isCopied, () => void copy()];
}

function Outcome({ isCopied }: { readonly isCopied: boolean | null }) {
  const texts = useTexts(rubricTexts);
  if (isCopied === null) return null;
  return (
    <p className="kpi-small" role="status">
      {isCopied ? texts.copied : texts.copyFailed}
    </p>
  );
}
