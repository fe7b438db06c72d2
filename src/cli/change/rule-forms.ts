import type { ChangeRule, ReliableChangeMethod } from '../../definitions/change-rule.js';

/** One way in which a rule can be written: the keys it needs. `tie` may stand in all. */
export interface RuleForm {
  readonly kind: ChangeRule['kind'];
  readonly example: string;
  readonly needs: readonly string[];
  readonly allows: readonly string[];
  /** For a clinical cutoff, the type whose norms these are. */
  readonly type?: 'a' | 'b' | 'c';
  /** For reliable change, the method whose numbers these are. */
  readonly method?: ReliableChangeMethod;
}

const CLINICAL = ['clinical-mean', 'clinical-sd'] as const;
const FUNCTIONAL = ['functional-mean', 'functional-sd'] as const;

function byMethod(method: ReliableChangeMethod, numbers: string): RuleForm {
  const keys = numbers.split(',').map((one) => one.replace(/=.*/, ''));
  const example = `reliable-change:sd=7.5,reliability=0.8,method=${method},${numbers}`;
  return { kind: 'reliable-change', example, needs: ['sd', 'reliability', 'method', ...keys], allows: ['confidence'], method };
}

/** Every way, the first of each kind being the plainest. */
export const RULE_FORMS: readonly RuleForm[] = [
  { kind: 'reliable-change', example: 'reliable-change:points=6', needs: ['points'], allows: [] },
  { kind: 'reliable-change', example: 'reliable-change:sd=7.5,reliability=0.8', needs: ['sd', 'reliability'], allows: ['confidence', 'method'], method: 'jacobson-truax' },
  byMethod('edwards-nunnally', 'mean=40'),
  byMethod('gulliksen-lord-novick', 'mean=40'),
  byMethod('nunnally-kotsch', 'mean=40,follow-up-reliability=0.7'),
  byMethod('hageman-arrindell', 'change-mean=6,change-sd=9'),
  { kind: 'minimal-important-change', example: 'minimal-important-change:points=5', needs: ['points'], allows: [] },
  { kind: 'minimal-important-change', example: 'minimal-important-change:ratio=1.5', needs: ['ratio'], allows: [] },
  {
    kind: 'clinical-cutoff',
    example: 'clinical-cutoff:type=c,clinical-mean=18,clinical-sd=5,functional-mean=4,functional-sd=4',
    needs: ['type', ...CLINICAL, ...FUNCTIONAL],
    allows: [],
    type: 'c',
  },
  { kind: 'clinical-cutoff', example: 'clinical-cutoff:type=a,clinical-mean=18,clinical-sd=5', needs: ['type', ...CLINICAL], allows: [], type: 'a' },
  { kind: 'clinical-cutoff', example: 'clinical-cutoff:type=b,functional-mean=4,functional-sd=4', needs: ['type', ...FUNCTIONAL], allows: [], type: 'b' },
];
