/** Where Jest runs the tests in its own process, the browser is closed when all have run. */
import { openPages } from './openPages';

export default (): Promise<void> => openPages.closeAll();
