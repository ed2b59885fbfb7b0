import type { Dialogs } from '../model/Dialogs';

/** Whether the page may be left: it asks while there is something that would be lost. */
export class Leaving {
  private wouldLose: () => boolean = () => false;

  constructor(private readonly dialogs: Dialogs) {
    window.addEventListener('beforeunload', (event) => {
      if (this.wouldLose()) {
        event.preventDefault();
      }
    });
  }

  guard(wouldLose: () => boolean): void {
    this.wouldLose = wouldLose;
  }

  /** Asks in the page, before something is done that can't be taken back. */
  async isAllowed(): Promise<boolean> {
    return !this.wouldLose() || this.dialogs.open(question);
  }

  /** Who agreed to leave is not asked again by the browser. */
  letGo(): void {
    this.wouldLose = () => false;
  }
}

const question = {
  title: 'Unsaved changes',
  text: 'Your changes have not been saved. Go on without saving them?',
  confirm: 'Discard changes',
  cancel: 'Go back',
};
