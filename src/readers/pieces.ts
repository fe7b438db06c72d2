/** A web stream, by the part of it that is used here. */
export interface WebStream<Piece> {
  getReader(): { read(): Promise<{ readonly done: boolean; readonly value?: Piece | undefined }>; cancel(): Promise<void> };
}

/** Text or bytes that come in pieces. */
export type PieceSource = AsyncIterable<Uint8Array | string> | Iterable<Uint8Array | string> | WebStream<Uint8Array | string>;

/** The pieces of a source one after the other. Not every browser can walk a web stream by itself. */
export async function* piecesOf(source: PieceSource): AsyncGenerator<Uint8Array | string> {
  if (!('getReader' in source)) {
    yield* source;
    return;
  }
  const reader = source.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) if (next.value !== undefined) yield next.value;
  } finally {
    await reader.cancel();
  }
}
