/** The codes behind groups. */
export const codes = {
  heading: 'Which codes are in which group',
  caption: ({ breakdown, set }: { readonly breakdown: string; readonly set: string }) => `${breakdown}: groups of ${set}`,
  group: 'Group',
  name: 'Name',
  inside: 'Codes inside',
  mapping: ({ breakdown, from, to }: { readonly breakdown: string; readonly from: string; readonly to: string }) => `${breakdown}: codes of ${from} as codes of ${to}`,
  from: 'As recorded',
  to: 'Counted as',
  lossy: 'What is lost',
  lost: (note: string) => `Loses: ${note}`,
  nothingLost: 'nothing',
  note: ({ lossy, of }: { readonly lossy: string; readonly of: string }) => `${lossy} of ${of} codes lose something: figures of these groups cannot be compared with those of the other codes.`,
};
