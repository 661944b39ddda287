/**
 * How the add-in's frame finds the host in its parent page. Both are of one origin, so the frame calls the
 * parent directly; only JSON texts pass.
 */
import type { BridgeLink } from './desktopEntry';

const KEY = 'kpiWorkbenchLinks';

type Links = WeakMap<object, BridgeLink>;

function linksOf(page: object): Links | undefined {
  return (page as { [KEY]?: Links })[KEY];
}

/** In the parent page: the link that the frame will find, also after it reloads. */
export function offerLink(page: object, frame: object, link: BridgeLink): () => void {
  const links = linksOf(page) ?? new WeakMap<object, BridgeLink>();
  (page as { [KEY]?: Links })[KEY] = links;
  links.set(frame, link);
  return () => links.delete(frame);
}

/** In the frame. */
export function linkForFrame(frame: Window): BridgeLink {
  const link = linksOf(frame.parent)?.get(frame);
  if (!link) throw new Error('The page around this frame is no workbench.');
  return link;
}
