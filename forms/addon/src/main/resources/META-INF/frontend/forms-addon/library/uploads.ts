/**
 * The files of a form on their way to the host: chunk by chunk, with progress, cancel and retry. The other side is
 * FormUpload.java. Without a host (a preview) files stay in the browser.
 */
import type { HeldFile, UploadTarget } from '../model';
import type { Words } from './words';

export type UploadState = 'sending' | 'kept' | 'failed' | 'refused';

/** One file behind a reference. */
export interface Upload {
  readonly name: string;
  readonly bytes: number;
  /** The host's id of the file; unknown until it was asked. */
  id?: string;
  sent: number;
  state: UploadState;
  /** Why it failed or was refused. */
  message?: string;
  /** What is sent; unknown of a file that was kept before. */
  readonly file?: File;
  abort?: AbortController;
}

interface Answer {
  id?: string;
  received?: number;
  code?: string;
  message?: string;
}

const PAUSES = [400, 1200, 3000];

class Refused extends Error {
  constructor(readonly status: number, readonly answer: Answer) {
    super(answer.message ?? String(status));
  }
}

export class Uploads {
  /** Whether the form is being submitted: only then is a file that is on its way an error. */
  submitting = false;

  private readonly files = new Map<string, Upload[]>();
  private readonly listeners = new Set<() => void>();

  /**
   * @param target where the host takes chunks; undefined if there is no host
   * @param known the files that the host holds already, by reference
   */
  constructor(
    private readonly words: Words,
    private readonly target?: UploadTarget,
    known: Record<string, HeldFile[]> = {}
  ) {
    for (const [reference, held] of Object.entries(known)) {
      this.files.set(reference, held.map((each) => ({ ...each, sent: each.bytes, state: 'kept' })));
    }
  }

  /** Whether a host takes the files. */
  get hosted(): boolean {
    return this.target !== undefined;
  }

  /** The files behind a reference, in the order in which they were chosen. */
  of(reference: string | null | undefined): Upload[] {
    return (reference && this.files.get(reference)) || [];
  }

  /** Calls back on every step of every file. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes files in and sends them, one after the other. */
  add(reference: string, chosen: File[]): void {
    const taken = chosen.map((file): Upload => ({ name: file.name, bytes: file.size, sent: 0, state: 'sending', file }));
    this.files.set(reference, [...this.of(reference), ...taken]);
    this.tell();
    void taken.reduce((before, each) => before.then(() => this.send(reference, each)), Promise.resolve());
  }

  retry(reference: string, upload: Upload): void {
    upload.state = 'sending';
    upload.message = undefined;
    this.tell();
    void this.send(reference, upload);
  }

  /** Stops what is being sent and takes the file back; what the host has of it is thrown away. */
  remove(reference: string, upload: Upload): void {
    this.files.set(reference, this.of(reference).filter((each) => each !== upload));
    upload.abort?.abort();
    if (upload.id && this.target) {
      void this.ask('remove', { reference, id: upload.id }).catch(() => undefined); // the host clears up what nobody refers to
    }
    this.tell();
  }

  /** Where a kept file can be read; undefined without a host. */
  address(reference: string, upload: Upload): string | undefined {
    return this.target && upload.id && upload.state === 'kept' ? this.url('read', { reference, id: upload.id }) : undefined;
  }

  /** Why a form with this reference cannot be submitted now, or undefined if it can. */
  hindrance(reference: string): string | undefined {
    if (!this.target) {
      return undefined;
    }
    const all = this.of(reference);
    if (all.length === 0) {
      return this.words.fileLost;
    }
    if (all.some((each) => each.state === 'sending')) {
      return this.submitting ? this.words.stillSending : undefined;
    }
    return all.every((each) => each.state === 'kept') ? undefined : this.words.sendingFailed;
  }

  /** The files that the host holds now, by reference. */
  kept(): Record<string, HeldFile[]> {
    const kept: Record<string, HeldFile[]> = {};
    for (const [reference, all] of this.files) {
      kept[reference] = all.flatMap(({ id, name, bytes, state }) => (id && state === 'kept' ? [{ id, name, bytes }] : []));
    }
    return kept;
  }

  /** Nothing more is sent. */
  stop(): void {
    this.files.forEach((all) => all.forEach((each) => each.abort?.abort()));
    this.listeners.clear();
  }

  private async send(reference: string, upload: Upload): Promise<void> {
    if (upload.state !== 'sending' || !this.of(reference).includes(upload)) {
      return; // taken back while it waited for its turn
    }
    if (!this.target || !upload.file) {
      upload.sent = upload.bytes;
      upload.state = 'kept';
      this.tell();
      return;
    }
    if (upload.bytes > this.target.largest) {
      this.end(upload, 'refused', this.words.fileTooLarge.replace('{0}', size(this.target.largest)));
      return;
    }
    upload.abort = new AbortController();
    try {
      if (!upload.id) {
        upload.id = (await this.patiently(upload, () => this.ask('begin', { reference, name: upload.name, bytes: upload.bytes }, upload))).id;
      }
      do {
        await this.patiently(upload, () => this.sendChunk(reference, upload));
        this.tell();
      } while (upload.sent < upload.bytes);
      this.end(upload, 'kept');
    } catch (e: any) {
      if (upload.abort.signal.aborted) {
        return;
      }
      const refused = e instanceof Refused && e.status < 500;
      if (refused) {
        upload.id = undefined; // the host keeps nothing of it
        upload.sent = 0;
      }
      this.end(upload, refused && e.status !== 404 && e.status !== 409 ? 'refused' : 'failed', e instanceof Refused && e.answer.message ? e.answer.message : this.words.notSent);
    }
  }

  private end(upload: Upload, state: UploadState, message?: string): void {
    upload.state = state;
    upload.message = message;
    this.tell();
  }

  /** Sends the next chunk. If the host has more or less than we think, we go on from what it has. */
  private async sendChunk(reference: string, upload: Upload): Promise<void> {
    const end = Math.min(upload.bytes, upload.sent + this.target!.chunk);
    try {
      const answer = await this.ask('chunk', { reference, id: upload.id!, at: upload.sent }, upload, upload.file!.slice(upload.sent, end));
      if (typeof answer.received !== 'number') {
        throw new Refused(502, answer);
      }
      upload.sent = answer.received;
    } catch (e: any) {
      const received = e instanceof Refused && e.answer.code === 'chunk-out-of-order' ? e.answer.received : undefined;
      if (received === undefined || received === upload.sent) {
        throw e;
      }
      upload.sent = received;
    }
  }

  /** A connection that breaks is tried again, a refusal is not. */
  private async patiently<T>(upload: Upload, work: () => Promise<T>): Promise<T> {
    for (const pause of PAUSES) {
      try {
        return await work();
      } catch (e: any) {
        if (upload.abort?.signal.aborted || (e instanceof Refused && e.status < 500)) {
          throw e;
        }
        await new Promise((done) => setTimeout(done, pause));
      }
    }
    return work();
  }

  private async ask(act: string, parameters: Record<string, string | number>, upload?: Upload, body?: Blob): Promise<Answer> {
    const response = await fetch(this.url(act, parameters), {
      method: 'POST',
      body: body ?? null,
      signal: upload?.abort?.signal ?? null,
      headers: { 'Content-Type': 'application/octet-stream' }
    });
    const answer: Answer | undefined = await response.json().catch(() => undefined);
    if (!response.ok || !answer) {
      throw new Refused(response.ok ? 502 : response.status, answer ?? {}); // a page instead of an answer: the session is over
    }
    return answer;
  }

  private url(act: string, parameters: Record<string, string | number>): string {
    const query = new URLSearchParams({ act });
    Object.entries(parameters).forEach(([name, value]) => query.set(name, String(value)));
    return `${this.target!.url}?${query}`;
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}

/** A size as a person reads it. */
export function size(bytes: number): string {
  return bytes < 1024 ? `${bytes} B` : bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The references that a value of a field holds. */
export function referencesIn(value: unknown): string[] {
  if (typeof value === 'string') {
    return value.startsWith('files::') ? [value] : [];
  }
  return Array.isArray(value) ? value.flatMap((each) => referencesIn(each?.file)) : [];
}
