/**
 * A rubric as a file to keep or to send. Where the pane runs inside Excel a download may be refused without a word, so the
 * text of the file is offered to copy as well.
 */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { rubricTexts } from '../../i18n/rubrics';
import { useTexts } from '../language';
import { Notice } from '../parts/Notice';

export function Exported({ name, content }: { name: string; content: string }) {
  const texts = useTexts(rubricTexts);
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const link = useRef<HTMLAnchorElement>(null);
  const fileName = `kpi-rubric-${name.replace(/[^\p{L}\p{M}\p{N}.-]+/gu, '-')}.json`;
  const href = `data:application/json;charset=utf-8,${encodeURIComponent(content)}`;
  useEffect(() => link.current?.click(), []);
  const copy = async () => {
    text.current?.select();
    try {
      await navigator.clipboard.writeText(content);
      setCopied(true);
    } catch {
      // Not every host lets a pane write to the clipboard: the selected text can be copied by hand.
      setCopied(false);
    }
  };
  return (
    <Notice tone="info" announce title={texts.exported}>
      <a ref={link} href={href} download={fileName}>
        {fileName}
      </a>
      <Field label={texts.exportedText}>
        <Textarea ref={text} readOnly value={content} rows={4} />
      </Field>
      <div className="kpi-actions">
        <Button size="small" onClick={() => void copy()}>
          {texts.copyText}
        </Button>
      </div>
      {copied !== null && (
        <p className="kpi-small" role="status">
          {copied ? texts.copied : texts.copyFailed}
        </p>
      )}
    </Notice>
  );
}
