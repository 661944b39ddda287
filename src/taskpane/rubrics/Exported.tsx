/**
 * A rubric as a file to keep or to send. Where the pane runs inside Excel a download may be refused without a word, so the
 * text of the file is offered to copy as well.
 */
import { useEffect, useRef } from 'react';
import { rubricTexts } from '../../i18n/rubrics';
import { useTexts } from '../language';
import { Notice } from '../parts/Notice';
import { Copied } from './Copied';

export function Exported({ name, content }: { name: string; content: string }) {
  const texts = useTexts(rubricTexts);
  const link = useRef<HTMLAnchorElement>(null);
  const fileName = `kpi-rubric-${name.replace(/[^\p{L}\p{M}\p{N}.-]+/gu, '-')}.json`;
  const href = `data:application/json;charset=utf-8,${encodeURIComponent(content)}`;
  useEffect(() => link.current?.click(), []);
  return (
    <Notice tone="info" announce title={texts.exported}>
      <a ref={link} href={href} download={fileName}>
        {fileName}
      </a>
      <Copied label={texts.exportedText} text={content} button={texts.copyText} />
    </Notice>
  );
}
