/** Whole numbers so close to each other are counted; points on scales are. */
const FEW = 4096;

/** Numbers in order, so that a sum of them owes nothing to the order of records. */
export function inOrder(values: readonly number[] | Float64Array): readonly number[] {
  const numbers = new Float64Array(values);
  let [least, most] = [Infinity, -Infinity];
  for (const value of numbers) {
    // Neither NaN nor −0 has a place among whole numbers.
    if (!Number.isInteger(value) || Object.is(value, -0)) return sorted(numbers);
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least < FEW && numbers.length > 0 ? counted(numbers, least, most) : sorted(numbers);
}

/** Numbers alone are sorted several times faster than what may be anything. */
function sorted(numbers: Float64Array): readonly number[] {
  return listOf(numbers.sort());
}

function counted(numbers: Float64Array, least: number, most: number): readonly number[] {
  const counts = new Int32Array(most - least + 1);
  for (const value of numbers) counts[value - least] = (counts[value - least] ?? 0) + 1;
  let end = 0;
  counts.forEach((count, place) => {
    numbers.fill(place + least, end, end + count);
    end += count;
  });
  return listOf(numbers);
}

/** A loop copies numbers several times faster than what asks each for the next. */
function listOf(numbers: Float64Array): readonly number[] {
  const list: number[] = [];
  for (let place = 0; place < numbers.length; place += 1) list.push(numbers[place] ?? Number.NaN);
  return list;
}
