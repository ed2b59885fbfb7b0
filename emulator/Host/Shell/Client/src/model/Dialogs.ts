import { Changes } from './Changes';

export interface DialogContent {
  readonly title: string;
  readonly subtitle?: string;
  readonly text: string;
  readonly details?: string;
  /** What the buttons say; without the second there is one button. */
  readonly confirm: string;
  readonly cancel?: string;
}

/** Dialogs over the page, one at a time. */
export class Dialogs {
  readonly changes = new Changes();
  private readonly waiting: { readonly content: DialogContent; readonly answer: (confirmed: boolean) => void }[] = [];

  get current(): DialogContent | null {
    return this.waiting[0]?.content ?? null;
  }

  open(content: DialogContent): Promise<boolean> {
    return new Promise((answer) => {
      this.waiting.push({ content, answer });
      this.changes.announce();
    });
  }

  answer(confirmed: boolean): void {
    this.waiting.shift()?.answer(confirmed);
    this.changes.announce();
  }
}
