/** The choices' values count from here, in the order of their labels. */
export const firstChoice = 285100000;
