/** How grave a finding is, by shape and colour; the words stand beside it or in its list's name. */
import { ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import type { Severity } from '../../checks';

const icons = { error: ErrorCircleRegular, warning: WarningRegular, info: InfoRegular } as const;

export function SeverityIcon({ severity }: { severity: Severity }) {
  const Icon = icons[severity];
  return (
    <span className={`kpi-severity kpi-severity-${severity}`} aria-hidden>
      <Icon />
    </span>
  );
}
