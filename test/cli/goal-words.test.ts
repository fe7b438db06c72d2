import { describe, expect, it } from 'vitest';
import { filesIn, folderWith, runCli } from './run-cli.js';

/*
 * Twelve people with a goal about home each, and three with one about money; all invented. Nobody has agreed to be quoted
 * but the one person whom a test is about, so that whatever may leave is drawn.
 */
const SAID = 'Grow tomatoes on the balcony again';
const APPROVED = 'Grow tomatoes again';
const columns = ['goal_id', 'person_id', 'episode_id', 'statement', 'scale', 'domain', 'set_on', 'status', 'quote_consent', 'quote_consent_on', 'quote_scope', 'approved_text'] as const;
type Goal = Partial<Record<(typeof columns)[number], string>>;

const people = Array.from({ length: 15 }, (_, place) => place);
const csv = (header: readonly string[], rows: readonly (readonly string[])[]) => `${[header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')}\n`;
const consent: Goal = { statement: SAID, quote_consent: 'yes', quote_consent_on: '2024-08-01', quote_scope: 'report', approved_text: APPROVED };

/** Everything that a report writes where this is the goal of the first person (about home) or of the last (about money). */
async function written(goal: Goal, { at = 0, disclosure = 'nhs-star-7', events = '', config = '', all = {} }: { readonly at?: number; readonly disclosure?: string; readonly events?: string; readonly config?: string; readonly all?: Goal } = {}) {
  const goals = people.map((place): Goal => ({
    goal_id: `g${place}`, person_id: `p${place}`, episode_id: `e${place}`, statement: `Something else ${place}`, scale: 'attainment', domain: place < 12 ? 'home' : 'money', set_on: '2024-05-01', status: 'achieved', ...all, ...(place === at && goal),
  }));
  const folder = folderWith({
    'ours.yaml': `service: { name: Invented }\nperiod: { start: 2024-04-01, end: 2025-03-31 }\nas_at: 2025-04-30\ndata:\n  persons: { file: people.csv }\n  episodes: { file: episodes.csv }\n  contacts: { file: contacts.csv }\n  goals: { file: goals.csv }\n${events === '' ? '' : '  goal_events: { file: events.csv }\n'}indicators: [core]\nbreakdowns: [theme, sex]\n${config}`,
    'people.csv': csv(['person_id', 'sex'], people.map((place) => [`p${place}`, place % 2 === 0 ? 'Female' : 'Male'])),
    'episodes.csv': csv(['episode_id', 'person_id', 'referred_on', 'started_on', 'closed_on', 'closure'], people.map((place) => [`e${place}`, `p${place}`, '2024-04-20', '2024-05-01', '2024-09-01', 'planned'])),
    'contacts.csv': csv(['episode_id', 'on', 'attended'], people.flatMap((place) => ['2024-05-01', '2024-06-01'].map((on) => [`e${place}`, on, 'yes']))),
    'goals.csv': csv(columns, goals.map((own) => columns.map((column) => own[column] ?? ''))),
    ...(events !== '' && { 'events.csv': events }),
  });
  const { status, stdout, stderr } = await runCli(['report', '--config', 'ours.yaml', '--out', 'out', '--disclosure', disclosure], { cwd: folder });
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('problem:')]);
  return { files: Object.fromEntries(Object.entries(filesIn(folder)).filter(([name]) => name.startsWith('out/'))), stdout, stderr };
}

const allText = ({ files, stdout, stderr }: Awaited<ReturnType<typeof written>>) => [...Object.values(files), stdout, stderr].join('\n');

describe('words of goals', () => {
  it('leave as the approved text, labelled where it is not what was said, under their theme alone', async () => {
    const { files } = await written(consent);
    const page = files['out/report.html'] ?? '';
    expect(page).toContain(`<li>Home: “${APPROVED}” (paraphrased)</li>`);
    expect(page).toContain('drawn by a checksum of the goals’ ids: nobody chose them, and what became of the goal decided nothing.');
    expect(Object.values(files).join('')).not.toContain(SAID);
    expect(page).not.toContain('no consent to be quoted');
  });

  it('are not labelled where they are the person’s own, as first said or later', async () => {
    expect((await written({ ...consent, approved_text: ` ${SAID} ` })).files['out/report.html']).toContain(`<li>Home: “${SAID}”</li>`);
    const events = 'goal_id,on,kind,value,reason\ng0,2024-06-01,reworded,Grow tomatoes again,\n';
    expect((await written(consent, { events })).files['out/report.html']).toContain(`<li>Home: “${APPROVED}”</li>`);
  });

  it('leave for the report, or the recipient, that the person agreed to', async () => {
    const config = 'reports: [{ name: commissioner, recipient: Invented ICB }]\n';
    for (const scope of ['commissioner', 'website; invented icb', 'REPORT']) expect(allText(await written({ ...consent, quote_scope: scope }, { config })), scope).toContain(APPROVED);
    for (const scope of ['website', 'annual report', 'commissioners', 'ICB']) expect(allText(await written({ ...consent, quote_scope: scope }, { config })), scope).not.toContain(APPROVED);
  });

  const withheld: readonly { readonly why: string; readonly goal: Goal; readonly at?: number }[] = [
    { why: 'no consent', goal: { quote_consent: 'no' } },
    { why: 'nobody asked', goal: { quote_consent: '' } },
    { why: 'consent withdrawn', goal: { quote_consent: 'withdrawn' } },
    { why: 'consent without a day', goal: { quote_consent_on: '' } },
    { why: 'consent after the as-at day', goal: { quote_consent_on: '2025-05-01' } },
    { why: 'consent before there was a goal', goal: { quote_consent_on: '2024-04-30' } },
    { why: 'consent for something else', goal: { quote_scope: 'website' } },
    { why: 'consent for nothing named', goal: { quote_scope: '' } },
    { why: 'no approved text', goal: { approved_text: '' } },
    { why: 'an approved text of blanks', goal: { approved_text: '  ' } },
    { why: 'no theme', goal: { domain: '' } },
    { why: 'a small theme', goal: {}, at: 14 },
  ];

  it.each(withheld)('are in no file that leaves, nor on the terminal: $why', async ({ goal, at = 0 }) => {
    const text = allText(await written({ ...consent, ...goal }, { at }));
    expect(text).not.toContain(SAID);
    expect(text).not.toContain(APPROVED);
  });

  it('are in no file where the person has put the goal in other words since they agreed', async () => {
    const text = allText(await written(consent, { events: 'goal_id,on,kind,value,reason\ng0,2024-08-02,reworded,Grow beans,\n' }));
    expect(text).not.toMatch(/tomatoes|Grow beans/);
  });

  it('leave from the day of the consent on, and up to the as-at day', async () => {
    for (const day of ['2024-05-01', '2025-04-30']) expect(allText(await written({ ...consent, quote_consent_on: day })), day).toContain(APPROVED);
  });

  it('are at most three of a theme, and say for the service’s own eyes why others stay', async () => {
    const all: Goal = { quote_consent: 'yes', quote_consent_on: '2024-08-01', quote_scope: 'report', approved_text: 'Approved words' };
    const { files } = await written({ ...consent, quote_consent: 'withdrawn' }, { all, disclosure: 'internal' });
    const page = files['out/report.html'] ?? '';
    expect(page.match(/<li>Home: “Approved words” \(paraphrased\)<\/li>/g)).toHaveLength(3);
    // Twelve about home, less the one withdrawn and the three drawn; the three about money are too few.
    for (const line of ['consent withdrawn: 1', 'theme too small, or not shown: 3', 'allowed, and not drawn: 8']) expect(page).toContain(`<li>${line}</li>`);
  });

  it('leave under no theme where themes are not shown', async () => {
    const own = await written(consent, { config: 'reports: [{ name: plain, breakdowns: [sex] }]\n' });
    expect(allText(own)).not.toContain(APPROVED);
  });
});
