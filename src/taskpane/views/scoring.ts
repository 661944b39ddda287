/** The three steps of scoring travel together: who opens the first goes on to the others. */
export { DoneView } from './DoneView';
export { PreviewView } from './PreviewView';
export { ScoreView } from './ScoreView';
