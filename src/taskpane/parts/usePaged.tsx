/** A long list a page at a time: drawing hundreds of items would freeze the pane. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useMessages } from '../language';

export interface Paged {
  /** So many items are drawn. */
  readonly shown: number;
  /** The way to the next ones, where there are any. */
  readonly more: ReactNode;
  readonly restart: () => void;
}

export function usePaged(length: number, page: number, first = page, size?: 'small'): Paged {
  const t = useMessages();
  const [shown, setShown] = useState(first);
  const next = Math.min(page, length - shown);
  return {
    shown,
    more: next > 0 && (
      <Button size={size} onClick={() => setShown(shown + page)}>
        {t.common.showMore(next)}
      </Button>
    ),
    restart: () => setShown(first),
  };
}
