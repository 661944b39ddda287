/**
 * The script that the development server puts before office.js in the add-in's page: it takes the link that
 * the parent page holds for this frame and makes the frame look like Excel for Windows. The add-in's own code
 * stays as it is.
 */
import { installDesktopEntry } from './desktopEntry';
import { linkForFrame } from './frame-link';

installDesktopEntry(window, linkForFrame(window));
