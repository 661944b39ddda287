/**
 * One `context.sync()` for everything, unless that would pass the web's limit of 5 MB for a request or an
 * answer: then as few as keep each below about 4 MB.
 */

export const CHUNK_BYTES = 4_000_000;

export class Batch {
  private bytes = 0;
  private syncs = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** How many requests went through. */
  get done(): number {
    return this.syncs;
  }

  /** Makes room: call it before queueing work of about that size. */
  async add(bytes: number): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > CHUNK_BYTES) await this.flush();
    this.bytes += bytes;
  }

  async flush(): Promise<void> {
    if (this.bytes === 0) return;
    this.bytes = 0;
    await this.context.sync();
    this.syncs++;
  }
}
