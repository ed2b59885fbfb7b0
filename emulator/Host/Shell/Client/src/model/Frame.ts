import type { Changes } from './Changes';

/** The frame of a web resource. It is made when its tab is first shown; who asks for its window before that waits. */
export class Frame {
  private source: string | null = null;
  private element: HTMLIFrameElement | null = null;
  private isLoaded = false;
  private waiting: ((page: Window) => void)[] = [];

  constructor(private readonly changes: Changes) {}

  /** The address that a script gave it; null for the form's own. */
  get src(): string | null {
    return this.source;
  }

  navigate(source: string): void {
    this.source = source;
    this.isLoaded = false;
    this.changes.announce();
  }

  get object(): HTMLIFrameElement | null {
    return this.element;
  }

  attach(element: HTMLIFrameElement | null): void {
    this.element = element;
    this.isLoaded = false;
  }

  loaded(): void {
    const page = this.element?.contentWindow;
    if (!page) {
      return;
    }
    this.isLoaded = true;
    const waiting = this.waiting;
    this.waiting = [];
    for (const tell of waiting) {
      tell(page);
    }
  }

  contentWindow(): Promise<Window> {
    const page = this.element?.contentWindow;
    return this.isLoaded && page ? Promise.resolve(page) : new Promise((tell) => this.waiting.push(tell));
  }
}
