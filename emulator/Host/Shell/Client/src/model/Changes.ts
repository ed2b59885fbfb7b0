/** Tells whoever looks on that something changed; what, they see for themselves. */
export class Changes {
  private readonly listeners = new Set<() => void>();

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  announce(): void {
    for (const listener of [...this.listeners]) {
      listener();
    }
  }
}
