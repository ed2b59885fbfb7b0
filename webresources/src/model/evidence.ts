/** What a piece of evidence says: for the match, against it, or neither, as a note of who decided does. */
export type Stance = 'for' | 'against' | 'neither';

export function stanceOf(weight: number | null): Stance {
  if (weight === null || weight === 0) {
    return 'neither';
  }
  return weight > 0 ? 'for' : 'against';
}
