/** A message in the flow of the page: what happened, what to do, and what can be done about it here. */
import { Button } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  DismissRegular,
  ErrorCircleRegular,
  InfoRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import { useEffect, useRef, type MouseEvent, type ReactNode } from 'react';
import { useMessages } from '../language';
import { problemText, type Problem } from '../problems';

type Tone = 'info' | 'success' | 'warning' | 'error';

const icons = {
  info: InfoRegular,
  success: CheckmarkCircleRegular,
  warning: WarningRegular,
  error: ErrorCircleRegular,
} as const;

export interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly onClose?: () => void;
  /** Read out when it appears; a notice that stands there from the start needs none. */
  readonly announce?: boolean;
}

export function Notice({ tone, title, children, actions, onClose, announce = false }: NoticeProps) {
  const t = useMessages();
  const Icon = icons[tone];
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The action that failed may be far down the page, its message on top.
    if (announce) box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [announce, title]);
  const close = (event: MouseEvent<HTMLElement>) => {
    // The button goes with the message: without this the focus would fall back to the top of the page.
    event.currentTarget.closest('main')?.querySelector('h1')?.focus();
    onClose?.();
  };
  const role = announce ? (tone === 'error' || tone === 'warning' ? 'alert' : 'status') : undefined;
  return (
    <div ref={box} className={`kpi-notice kpi-${tone}`} role={role}>
      <span className="kpi-notice-icon" aria-hidden>
        <Icon />
      </span>
      <div className="kpi-notice-body">
        {title && <p className="kpi-strong">{title}</p>}
        {children}
        {actions && <div className="kpi-actions">{actions}</div>}
      </div>
      {onClose && (
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={t.common.close}
          onClick={close}
        />
      )}
    </div>
  );
}

/** Nothing went wrong: the user wanted it so. */
function isAsked({ code }: Problem): boolean {
  return code === 'stopped' || code === 'restoreStopped';
}

export function ProblemNotice({
  problem,
  actions,
  onClose,
}: {
  problem: Problem;
  actions?: ReactNode;
  onClose?: () => void;
}) {
  const t = useMessages();
  const { what, next, detail } = problemText(problem, t);
  return (
    <Notice
      tone={isAsked(problem) ? 'info' : 'error'}
      title={what}
      announce
      actions={actions}
      onClose={onClose}
    >
      <span>{next}</span>
      {detail && <span className="kpi-small">{detail}</span>}
    </Notice>
  );
}
