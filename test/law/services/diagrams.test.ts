import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isEnd, nameOf, targetsOf } from '#functions/law/service.ts';
import { SERVICES } from '#functions/law/services.ts';
import { stateDiagram } from '#functions/law/state-diagram.ts';
import { diagramFile } from '#infra/local/law-lines.ts';

describe.each(SERVICES.map((service) => [nameOf(service), service] as const))(
  'the state diagram of %s',
  (_, service) => {
    it('is the one that is committed beside the definition: `npm run law -- diagrams` writes it', () => {
      expect(readFileSync(diagramFile(service), 'utf8')).toBe(stateDiagram(service));
    });

    it('shows every stage, channel and act, and no text that Mermaid would read as more', () => {
      const text = stateDiagram(service);
      const idOf = (name: string) => name.replaceAll('-', '_');
      const arrows = Object.entries(service.stages).flatMap(([name, stage]) =>
        isEnd(stage)
          ? [`${idOf(name)} --> [*]`]
          : Object.entries(stage.do).flatMap(([verb, target]) =>
              targetsOf(target).map((to) => `${idOf(name)} --> ${idOf(to)}: ${verb}`),
            ),
      );
      for (const arrow of arrows) expect(text).toContain(`  ${arrow}`);
      for (const name of Object.keys(service.stages)) expect(text).toContain(`  ${idOf(name)}: ${name}`);
      for (const [name, { first }] of Object.entries(service.channels)) {
        expect(text).toContain(`  [*] --> ${idOf(first)}: ${name}`);
      }
      const states = text.split('\n').slice(4, -1);
      expect(
        states.filter((line) => !/^ {2}(\[\*\]|\w+)( --> (\[\*\]|\w+))?(: [^:;]+)?$/.test(line)),
      ).toEqual([]);
    });
  },
);
