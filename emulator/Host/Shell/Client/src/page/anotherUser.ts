/** What to do where the user's rights don't reach: the user picker stands in the app bar. */
export const anotherUser = 'Another user may be picked above.';
