/** Notes of a workbook, each once, numbered from 1 in the order of first use. */
export interface NoteBook {
  readonly place: (note: string) => number;
  readonly all: () => readonly string[];
}

export function noteBook(): NoteBook {
  const notes: string[] = [];
  return {
    place: (note) => {
      const known = notes.indexOf(note);
      return known >= 0 ? known + 1 : notes.push(note);
    },
    all: () => notes,
  };
}
