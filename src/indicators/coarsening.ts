/** In what way a figure is shown coarser than it was asked for, so that it can be shown at all. */
export interface Coarsening {
  /** Empty for all figures. */
  readonly indicatorId: string;
  readonly measure: string;
  /**
   * `categories`: small categories of a breakdown put together, in all figures; `small-levels`: small levels put together;
   * `folded`: levels put together by a named rule; `sizes`: counted and not told apart by level, small themes together; `no-breakdown`: groups left out; `whole-period`: parts of the period left out.
   */
  readonly kind: 'categories' | 'small-levels' | 'folded' | 'sizes' | 'no-breakdown' | 'whole-period';
  /** The rule of putting levels together, or the breakdown; empty for everybody. */
  readonly what: string;
}
