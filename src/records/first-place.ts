/** The first of so many places, from 0, from which on a test holds; their number where it holds at none. It is asked of few of them. */
export function firstPlace(size: number, isSo: (place: number) => boolean): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
