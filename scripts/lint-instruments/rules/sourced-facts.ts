import type { Rule } from '../rule.js';
import type { LibraryDefinition } from '../../library-files.js';

/** Facts that a user's own definition may leave without a source, and the library may not. */
function factsOf(definition: LibraryDefinition): readonly { path: readonly (string | number)[]; fact: object | undefined }[] {
  if (definition.kind === 'instrument') {
    return [
      ...definition.scores.map((score, index) => ({ path: ['scores', index, 'method'], fact: score.method })),
      ...Object.entries(definition.codes ?? {}).map(([system, fact]) => ({ path: ['codes', system], fact })),
    ];
  }
  const { value } = definition;
  if (value.kind === 'event' || value.kind === 'sustained' || value.kind === 'multi-select') return [{ path: ['value', 'order'], fact: value.order }];
  if (value.kind !== 'state') return [];
  const systems = new Set(value.states.flatMap((state) => Object.keys(state.codes ?? {})));
  return [
    { path: ['value', 'order'], fact: value.order },
    ...[...systems].map((system) => ({ path: ['value', 'codeSystems', system], fact: value.codeSystems?.[system] })),
  ];
}

export const sourcedFacts: Rule = {
  name: 'sourced-facts',
  description: 'Every scoring rule, order of states and list of codes says where it was read and how well it is supported.',
  reason: 'A commissioner or a statistician must be able to ask of any number where it comes from.',
  check: ({ definition }) =>
    factsOf(definition)
      .filter(({ fact }) => !(fact && 'source' in fact && 'evidence' in fact))
      .map(({ path }) => ({ path, message: 'Expected a source and its evidence.' })),
};
