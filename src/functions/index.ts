/**
 * The custom functions, associated with their ids as soon as this script runs. It stands alone: the shared-runtime page
 * loads it before the pane, and a page that has nothing else can load it too.
 */
import * as indicatorFunctions from './indicatorFunctions';
import * as levelFunctions from './levelFunctions';
import * as otherFunctions from './otherFunctions';

const all: Readonly<Record<string, CallableFunction>> = {
  ...levelFunctions,
  ...indicatorFunctions,
  ...otherFunctions,
};

/** Ids are the functions' own names in capitals, as their @customfunction tags say (a test compares the two). */
for (const [name, implementation] of Object.entries(all)) {
  CustomFunctions.associate(name.toUpperCase(), implementation);
}
