const plain = new Intl.NumberFormat('en-US', { maximumFractionDigits: 10 });
const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 1 });
const manyDigits = 10_000;

/** About as wide as a letter of the axis is: enough to leave room, not to place anything. */
const letter = 6.4;

/** The marks of an axis, all in the same form. */
export function tickTexts(ticks: readonly number[], isPercent: boolean): readonly string[] {
  const isLarge = ticks.some((tick) => Math.abs(tick) >= manyDigits);
  const format = isPercent ? percent : isLarge ? short : plain;
  return ticks.map((tick) => format.format(tick));
}

export function percentText(part: number): string {
  return percent.format(part);
}

export function textWidth(text: string): number {
  return text.length * letter;
}

/** The text, cut where there is no room for more. */
export function fitted(text: string, width: number): string {
  const letters = Math.max(1, Math.floor(width / letter));
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

/** Every how many-th label there is room for. */
export function labelStep(labels: readonly string[], room: number): number {
  const widest = Math.max(...labels.map(textWidth), 1) + letter * 2;
  return Math.max(1, Math.ceil(widest / Math.max(room, 1)));
}
