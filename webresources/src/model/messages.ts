import type { Message } from './view';

/** Longer texts are folded: a post of 100,000 characters must not bury the rest of the thread. */
const longText = 700;
const manyLines = 14;

export function isLong(message: Message): boolean {
  return message.text.length > longText || message.text.split('\n').length > manyLines;
}
