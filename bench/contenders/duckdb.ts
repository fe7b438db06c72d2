/** What an analyst would write in SQL, on two threads. */
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { ITEMS } from '../data.js';
import { cellsOfPairs, drilled, DRILL, MONTHS, type Cells } from '../jobs.js';
import { runOne } from '../run-one.js';

type Row = Readonly<Record<string, unknown>>;

async function query(...statements: readonly string[]): Promise<readonly Row[][]> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const results: Row[][] = [];
  for (const statement of statements) results.push((await connection.runAndReadAll(statement)).getRowObjectsJS());
  return results;
}

const csv = (folder: string, file: string) => `read_csv('${join(folder, file)}')`;

async function t1(folder: string): Promise<Cells> {
  const [rows = []] = await query(`
    WITH answered AS (
      SELECT person_id, "on" AS day, q9, ${ITEMS.map((item) => `coalesce(${item}, 0)`).join(' + ')} AS points,
        ${ITEMS.map((item) => `(${item} IS NOT NULL)::INT`).join(' + ')} AS answers
      FROM ${csv(folder, 'forms.csv')} WHERE ${ITEMS.map((item) => `coalesce(${item}, 0) BETWEEN 0 AND 3`).join(' AND ')}
    ), scored AS (
      SELECT person_id, day, CASE WHEN answers = 9 THEN points WHEN answers >= 7 AND q9 IS NOT NULL THEN round(points * 9.0 / answers) END AS score FROM answered
    ), paired AS (
      SELECT person_id, max(day) AS last, arg_min(score, day) FILTER (score IS NOT NULL) AS baseline, arg_max(score, day) FILTER (score IS NOT NULL) AS follow_up,
        min(day) FILTER (score IS NOT NULL) < max(day) FILTER (score IS NOT NULL) AS is_pair
      FROM scored GROUP BY person_id
    )
    SELECT area, strftime(last, '%Y-%m') AS month, count(baseline)::INT AS baselines, (count(*) FILTER (is_pair))::INT AS pairs, (sum(follow_up - baseline) FILTER (is_pair))::DOUBLE AS change,
      stddev(follow_up - baseline) FILTER (is_pair) AS deviation, (count(*) FILTER (is_pair AND baseline - follow_up >= 6))::INT AS improved,
      (count(*) FILTER (is_pair AND baseline >= 10))::INT AS cases, (count(*) FILTER (is_pair AND baseline >= 10 AND follow_up < 10))::INT AS recovered
    FROM paired JOIN ${csv(folder, 'persons.csv')} USING (person_id) GROUP BY area, month`);
  const inYear = rows.filter(({ month }) => MONTHS.includes(String(month)));
  return Object.assign({}, ...inYear.map((row) => cellsOfPairs(`${String(row['area'])} ${String(row['month'])}`, row as never))) as Cells;
}

async function t2(folder: string): Promise<Cells> {
  const [, , goals = [], people = [], behind = []] = await query(
    `CREATE TEMP TABLE outcomes AS
      WITH rated AS (
        SELECT goal_id, arg_min(value, "on") AS baseline, arg_max(value, "on") AS follow_up, min("on") < max("on") AS is_pair
        FROM ${csv(folder, 'ratings.csv')} WHERE value BETWEEN 0 AND 10 GROUP BY goal_id
      )
      SELECT goal_id, person_id, domain, CASE WHEN NOT coalesce(is_pair, false) THEN 'not-reviewed' WHEN follow_up >= 10 THEN 'achieved' WHEN follow_up - baseline >= 3 THEN 'partly-achieved'
        WHEN follow_up - baseline <= -3 THEN 'moved-away' ELSE 'no-change' END AS outcome
      FROM ${csv(folder, 'goals.csv')} LEFT JOIN rated USING (goal_id)`,
    `CREATE TEMP TABLE cells AS SELECT domain, outcome, count(*)::INT AS goals, list(goal_id) AS behind FROM outcomes GROUP BY ALL`,
    'SELECT domain, outcome, goals, (sum(goals) OVER (PARTITION BY domain))::INT AS of FROM cells',
    `WITH progress AS (
        SELECT person_id, bool_or(outcome IN ('achieved', 'partly-achieved')) AS forward, bool_or(outcome = 'moved-away') AS back
        FROM outcomes GROUP BY person_id HAVING bool_or(outcome <> 'not-reviewed')
      ), levels AS (
        SELECT area, CASE WHEN forward AND back THEN 'mixed' WHEN forward THEN 'forward' WHEN back THEN 'back' ELSE 'no-change' END AS level, count(*)::INT AS people
        FROM progress JOIN ${csv(folder, 'persons.csv')} USING (person_id) GROUP BY ALL
      )
      SELECT area, level, people, (sum(people) OVER (PARTITION BY area))::INT AS of FROM levels`,
    `SELECT unnest(behind) AS goal_id FROM cells WHERE domain = '${DRILL.domain}' AND outcome = '${DRILL.outcome}' ORDER BY TRY_CAST(substr(goal_id, 2) AS INT) LIMIT ${DRILL.first}`,
  );
  return {
    ...Object.fromEntries(goals.map(({ domain, outcome, goals: count, of }) => [`goals ${String(domain)} ${String(outcome)}`, [Number(count), Number(of)]])),
    ...Object.fromEntries(people.map(({ area, level, people: count, of }) => [`people ${String(area)} ${String(level)}`, [Number(count), Number(of)]])),
    ...drilled(behind.map((row) => String(row['goal_id']))),
  };
}

await runOne({ t1, t2 });
