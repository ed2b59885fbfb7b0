/** Text for places without an element of their own, such as labels: without the marks that turn the direction of what follows. */
export function withoutDirectionMarks(text: string): string {
  return text.replace(/[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}
