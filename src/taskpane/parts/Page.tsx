/**
 * The frame of every screen: the way back and the language on top, one heading, the content, and the screen's one
 * main action at the foot, always in reach.
 */
import { Button } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { isLanguage, type Language } from '../../i18n';
import { useMessages } from '../language';

/** What every screen's bar needs, so that no screen has to pass it on. */
export interface Frame {
  readonly chooseLanguage: (language: Language) => void;
  /** Which visit of a screen this is; 0 for the first screen after opening, which takes no focus. */
  readonly visit: number;
}

export const FrameContext = createContext<Frame>({ chooseLanguage: () => undefined, visit: 0 });

export interface PageProps {
  readonly heading: string;
  readonly lead?: ReactNode;
  readonly onBack?: () => void;
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export function Page({ heading, lead, onBack, foot, children }: PageProps) {
  const t = useMessages();
  const { chooseLanguage, visit } = useContext(FrameContext);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
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
          onClick={() => isLanguage(t.switchLanguageTag) && chooseLanguage(t.switchLanguageTag)}
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
