import { Changes } from './Changes';

/** What is said to who doesn't see the page; the newest sentence counts. */
export class Announcements {
  readonly changes = new Changes();
  private text = '';
  private count = 0;

  get newest(): string {
    return this.text;
  }

  /** Different for each sentence, also for one that is said twice. */
  get key(): number {
    return this.count;
  }

  say(text: string): void {
    this.text = text;
    this.count += 1;
    this.changes.announce();
  }
}
