/**
 * The frame of every screen: the way back and the language on top, one heading, the content, and the screen's one
 * main action at the foot, always in reach.
 */
import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { isLanguage } from '../../i18n';
import { useActions, usePaneState } from '../context';
import { useChooseLanguage, useMessages } from '../language';

export interface PageProps {
  readonly heading: string;
  readonly lead?: ReactNode;
  readonly onBack?: () => void;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ heading, lead, onBack, foot, children }: PageProps) {
  const t = useMessages();
  const choose = useChooseLanguage();
  const { visit } = usePaneState();
  const { notice } = useActions();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The first screen after opening takes no focus.
    if (visit === 0) return;
    title.current?.focus();
    document.documentElement.scrollTop = 0;
  }, [visit]);
  return (
    <div className="kpi-page">
      <header className="kpi-bar">
        {onBack ? (
          <Button
            className="kpi-back"
            appearance="subtle"
            size="small"
            icon={<ArrowLeftRegular />}
            onClick={onBack}
          >
            {t.common.back}
          </Button>
        ) : (
          <span className="kpi-app">{t.appName}</span>
        )}
        <Button
          appearance="subtle"
          size="small"
          lang={t.switchLanguageTag}
          onClick={() => isLanguage(t.switchLanguageTag) && choose(t.switchLanguageTag).catch(notice)}
        >
          {t.switchLanguage}
        </Button>
      </header>
      <main className="kpi-main">
        <h1 ref={title} tabIndex={-1} className="kpi-heading">
          {heading}
        </h1>
        {lead && <p className="kpi-lead">{lead}</p>}
        <div className="kpi-content">{children}</div>
        {foot && <div className="kpi-foot">{foot}</div>}
      </main>
    </div>
  );
}
