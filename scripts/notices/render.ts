/** THIRD-PARTY-NOTICES.md: one section per licence text, with the packages it covers. */
import { isAllowed } from './licences';
import { ownText, shippedPackages, type ShippedPackage } from './packages';

const HEAD = `# Third-party notices

คะแนนตัวชี้วัด (KPI Scores) is under the MIT licence (see LICENSE). It contains, or may contain in some builds,
the work of others listed here. The list covers every production dependency, whether or not the bundler keeps
any of its code. Microsoft's office.js is loaded from Microsoft and is not part of the add-in.
`;

const DATA = `## Data: provinces and districts

Codes and names of the 77 provinces and 928 districts come from thailand-geography-data/thailand-geography-json
(commit c76e019f, 27 June 2025), with corrections of our own. MIT licence:

\`\`\`text
Copyright (c) 2023-Present Joe Takara

${ownText('mit.txt')}
\`\`\`
`;

/** Throws where a package's licence does not allow shipping it. */
export function renderNotices(projectDir: string): string {
  const packages = shippedPackages(projectDir);
  const refused = packages.filter(({ licence }) => !isAllowed(licence));
  if (refused.length > 0) {
    const names = refused.map(({ name, licence }) => `${name} (${licence || 'no licence stated'})`);
    throw new Error(`not under a licence that may be shipped: ${names.join(', ')}`);
  }
  return [HEAD, DATA, ...groupByText(packages).map(section)].join('\n');
}

function groupByText(packages: readonly ShippedPackage[]): readonly (readonly ShippedPackage[])[] {
  const groups = new Map<string, ShippedPackage[]>();
  for (const shipped of packages) {
    const key = `${shipped.licence} ${shipped.text.replace(/\s+/g, ' ')}`;
    const group = groups.get(key);
    if (group) group.push(shipped);
    else groups.set(key, [shipped]);
  }
  return [...groups.values()];
}

function section(group: readonly ShippedPackage[]): string {
  const first = group[0];
  if (!first) return '';
  const names = group.map(({ name, version }) => `- ${name} ${version}`).join('\n');
  const title = group.length === 1 ? first.name : `${first.name} and ${group.length - 1} more`;
  return `## ${title} (${first.licence})\n\n${names}\n\n\`\`\`text\n${first.text}\n\`\`\`\n`;
}
