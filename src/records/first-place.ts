/** The first of some places from 0 at which something is so that is so at all that follow; how many there are where it is so at none. */
export function firstPlace(size: number, isSo: (place: number) => boolean): number {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSo(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
