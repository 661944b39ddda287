/** The three steps of scoring travel together: who opens the first goes on to the others. */
export { DoneView } from '../writing/DoneView';
export { PreviewView } from '../writing/PreviewView';
export { ScoreView } from './ScoreView';
