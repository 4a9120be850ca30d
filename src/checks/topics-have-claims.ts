import { atValue, valid, type Rule } from './rule.ts';

export const topicsHaveClaims: Rule = {
  name: 'topics-have-claims',
  protects: 'Readers from an empty page, and topics from two that want the same place.',
  *check(inspection) {
    const first = new Map<number, string>();
    for (const file of valid(inspection, 'topics')) {
      if (inspection.graph.topics.get(file.id)?.claims.length === 0) {
        yield atValue(file, ['title'], {
          reason: 'No claim is filed under this topic',
          fix: `name “${file.id}” in the \`topics\` of a claim, or remove the topic`,
        });
      }
      const earlier = first.get(file.data.order);
      if (earlier === undefined) first.set(file.data.order, file.path);
      else
        yield atValue(file, ['order'], {
          reason: 'Two topics have the same place',
          details: [`the other is ${earlier}`],
          fix: 'give this one the next free number',
        });
    }
  },
};
