/** So many colours styles/chart.css has; from there they begin anew. */
const colours = 10;

/** The colour of a series, or of a slice, as the style sheet knows it. */
export function colourOf(index: number): number {
  return index % colours;
}
