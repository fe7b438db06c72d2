/**
 * What the program says to the shell: `done`; `data`: errors in data files, problems under `--strict`, or a
 * refusal by the disclosure audit; `usage`: the command line, config or definition files are wrong.
 */
export const EXIT = { done: 0, data: 1, usage: 2 } as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
