/** A stream that text goes to. Node's own streams fit. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A stream that bytes or text come from. Node's own streams fit. */
export interface Input extends AsyncIterable<Uint8Array | string> {
  readonly isTTY?: boolean;
}

/** All that the program may touch of the world around it but files, so that a test can stand in for a terminal. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: Input;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}
