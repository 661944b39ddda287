/** The few texts of the grid's own parts that this page shows, in Thai; the grid brings English. */
export const gridTexts = {};
