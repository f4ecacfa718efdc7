/** What a scan's thread tells of what it reads, until the window fetches it. */
export type Growth = {
  add(bytes: Uint8Array): void;
  end(): void;
  /** Once: all so far, then what comes, until the scan ends. */
  stream(): ReadableStream<Uint8Array> | undefined;
};

export function growthOf(): Growth {
  let waiting: Uint8Array[] | undefined = [];
  let reader: ReadableStreamDefaultController<Uint8Array> | undefined;
  let ended = false;

  return {
    add(bytes) {
      if (reader === undefined) waiting?.push(bytes);
      else reader.enqueue(bytes);
    },
    end() {
      ended = true;
      reader?.close();
      reader = undefined;
    },
    stream() {
      if (waiting === undefined) return undefined;
      const first = waiting;
      waiting = undefined;
      return new ReadableStream<Uint8Array>({
        start(controller) {
          for (const bytes of first) controller.enqueue(bytes);
          if (ended) controller.close();
          else reader = controller;
        },
        // The window has let go of the document: the scan goes on, and nobody watches.
        cancel() {
          reader = undefined;
        },
      });
    },
  };
}
