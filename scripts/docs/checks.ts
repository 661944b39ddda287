/**
 * docs/checks.md: what every check looks for, with what it says of a fault of its kind. The faults are those that the
 * tests plant into made-up workbooks, so that no example is invented for the page.
 */
import { checks, stepsOf, type Check, type CheckGroup, type Finding, type Severity } from '../../src/checks';
import { drain } from '../../src/checks/run';
import { findingTexts } from '../../src/i18n/findings';
import type { Bilingual } from '../../src/scoring';
import { planters } from '../../test/generator/faults';
import { isAt, plantOne } from '../../test/generator/measure';
import { snapshotOfMade } from '../../test/generator/workbook';

const HEAD = `# What is checked · รายการที่ตรวจ

The pane (ตรวจข้อมูล) and \`kpi check\` look for these faults in the tables that they recognise. The example under each is what
the check says of such a fault in a made-up workbook. Where the figures make a finding graver or lighter than the check's
own severity, the example says so.

Made by \`npm run checks-doc\` from \`src/checks\` and \`test/generator\`; do not edit by hand.
`;

const GROUPS: Readonly<Record<CheckGroup, Bilingual>> = {
  structure: { th: 'โครงสร้างของตาราง', en: 'Structure of the table' },
  names: { th: 'ชื่ออำเภอและจังหวัด', en: 'Names of districts and provinces' },
  cells: { th: 'สิ่งที่อยู่ในเซลล์', en: 'What stands in a cell' },
  arithmetic: { th: 'ยอดรวม ร้อยละ และค่าเป้าหมาย', en: 'Totals, percentages and targets' },
  formulas: { th: 'สูตร', en: 'Formulas' },
};

/** The same workbook at every run. */
const SEED = 1;

export function renderChecks(): string {
  const groups = [...new Set(checks.map(({ meta }) => meta.group))];
  const parts = groups.map((group) => {
    const { th, en } = GROUPS[group];
    const own = checks.filter(({ meta }) => meta.group === group);
    return [`## ${en} · ${th}\n`, ...own.map(section)].join('\n');
  });
  return [HEAD, ...parts].join('\n');
}

function section(check: Check): string {
  const { title, description, severity, fixable } = check.meta;
  const { message, severity: here } = exampleOf(check);
  const facts = [
    `\`${check.id}\``,
    named(severity),
    ...(here === severity ? [] : [`in this example ${named(here)}`]),
    ...(fixable ? ['can offer a fix (แก้ให้ได้)'] : []),
  ];
  return `### ${plain(title.en)} · ${plain(title.th)}

${facts.join(' · ')}

- ${plain(description.th)}
- ${plain(description.en)}

> ${plain(message.th)}
>
> ${plain(message.en)}
`;
}

function named(severity: Severity): string {
  return `${findingTexts('en').severity[severity]} (${findingTexts('th').severity[severity]})`;
}

function exampleOf(check: Check): Finding {
  const planter = planters.find((one) => one.check === check.id);
  if (!planter) throw new Error(`test/generator/faults.ts plants no fault for the check ${check.id}`);
  const { made, planted } = plantOne(planter, SEED);
  const [found] = drain(stepsOf([check], snapshotOfMade(made), [])).filter((one) => isAt(one, planted));
  if (!found) throw new Error(`${check.id}: the planted fault is not found; run test/checks/planted.test.ts`);
  return found;
}

/** Text that stays as it is in Markdown. */
function plain(text: string): string {
  return text.replace(/[\\`*_<>[\]|]/g, '\\$&');
}
