/** Rules about addresses and the files behind them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostOf, problem, resource, urlsOf, type ManifestContext, type Problem } from './lookup';
import { pngSize } from './png';
import { childrenNamed, walk, type XmlElement } from './xml';

export function checkUrls({ root }: ManifestContext): readonly Problem[] {
  const host = hostOf(root);
  const domains = [...walk(root)].filter((element) => element.name === 'AppDomain');
  const urls = urlsOf(root).flatMap(([element, url]) => {
    if (!URL.canParse(url) || new URL(url).protocol !== 'https:') {
      return [problem(element, `not an https URL: ${url}`)];
    }
    return host !== null && !url.startsWith(host)
      ? [problem(element, `not on the add-in's host: ${url}`)]
      : [];
  });
  return [...urls, ...domains.map((element) => problem(element, 'the pane needs no other domain'))];
}

export function checkIcons({ root, projectDir, distDir }: ManifestContext): readonly Problem[] {
  const icons: (readonly [XmlElement, string | undefined, number])[] = [
    ...childrenNamed(root, 'IconUrl').map((e) => [e, e.attributes['DefaultValue'], 32] as const),
    ...childrenNamed(root, 'HighResolutionIconUrl').map(
      (e) => [e, e.attributes['DefaultValue'], 64] as const,
    ),
  ];
  const problems: Problem[] = [];
  for (const icon of [...walk(root)].filter((element) => element.name === 'Icon')) {
    const sizes = icon.children.map((image) => Number(image.attributes['size']));
    for (const size of [16, 32, 80]) {
      if (!sizes.includes(size))
        problems.push(problem(icon, `no image of ${size} pixels, which Office demands`));
    }
    for (const image of icon.children) {
      const url = resource(root, image.attributes['resid'] ?? null)?.attributes['DefaultValue'];
      icons.push([image, url, Number(image.attributes['size'])]);
    }
  }
  const host = hostOf(root);
  for (const [element, url, pixels] of icons) {
    if (host === null || !url?.startsWith(host)) continue; // said by another rule
    for (const folder of distDir === null ? [projectDir] : [projectDir, distDir]) {
      const fault = imageFault(join(folder, url.slice(host.length)), pixels);
      if (fault) problems.push(problem(element, fault));
    }
  }
  return problems;
}

function imageFault(file: string, pixels: number): string | null {
  if (!existsSync(file)) return `there is no ${file}`;
  const size = pngSize(readFileSync(file));
  if (!size) return `${file} is no PNG`;
  if (size.width === pixels && size.height === pixels) return null;
  return `${file} is ${size.width} x ${size.height}, must be ${pixels} x ${pixels}`;
}

export function checkBuildFiles({ root, distDir }: ManifestContext): readonly Problem[] {
  const host = hostOf(root);
  if (distDir === null || host === null) return [];
  return urlsOf(root).flatMap(([element, url]) => {
    if (!url.startsWith(host) || existsSync(join(distDir, url.slice(host.length)))) return [];
    return [problem(element, `the build has no ${url.slice(host.length)}`)];
  });
}
