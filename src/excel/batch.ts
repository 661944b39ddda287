/**
 * One `context.sync()` for everything, unless that would pass the web's limit of 5 MB for a request or an
 * answer: then as few as keep each below about 4 MB.
 */

const CHUNK_BYTES = 4_000_000;
/** Blocks small enough that several of them fill a chunk well. */
const BLOCK_BYTES = 1_000_000;
const MAX_BLOCK_CELLS = 10_000;

/** How many cells a block may have when its largest cell takes that many bytes. */
export function cellsPerBlock(bytesPerCell: number): number {
  return Math.max(1, Math.min(MAX_BLOCK_CELLS, Math.floor(BLOCK_BYTES / bytesPerCell)));
}

export class Batch {
  private requestBytes = 0;
  private answerBytes = 0;
  private syncs = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** How many requests went through. */
  get done(): number {
    return this.syncs;
  }

  /** Makes room: call it before queueing something that will be answered in about that size. */
  async ask(answerBytes: number): Promise<void> {
    if (this.answerBytes > 0 && this.answerBytes + answerBytes > CHUNK_BYTES) await this.flush();
    this.answerBytes += answerBytes;
  }

  /** The same for something that is sent. */
  async tell(requestBytes: number): Promise<void> {
    if (this.requestBytes > 0 && this.requestBytes + requestBytes > CHUNK_BYTES) await this.flush();
    this.requestBytes += requestBytes;
  }

  async flush(): Promise<void> {
    if (this.requestBytes === 0 && this.answerBytes === 0) return;
    this.requestBytes = 0;
    this.answerBytes = 0;
    await this.context.sync();
    this.syncs++;
  }
}
