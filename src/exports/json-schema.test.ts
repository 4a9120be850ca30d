import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { site } from '../site.ts';
import { ADDRESSES } from '../test/graph-builders.ts';
import { graphExportSchema } from '../schema/graph-export.ts';
import { graphJsonSchema } from './json-schema.ts';

interface Schema {
  description?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
}

/** The path of each field that nothing is said of. */
function undescribed({ properties = {}, items }: Schema, path = ''): string[] {
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      ...(/\w/.test(field.description ?? '') ? [] : [`${path}.${name}`]),
      ...undescribed(field, `${path}.${name}`),
    ]),
    ...(items ? undescribed(items, `${path}[]`) : []),
  ];
}

it('names the digest as src/site.ts does', () => {
  expect((graphJsonSchema(ADDRESSES) as Schema).description).toContain(`${site.name}: claims, `);
  expect(JSON.stringify(z.toJSONSchema(graphExportSchema))).not.toContain(site.name);
});

it('has a sentence on each field, as the page of data says', () => {
  const schema = graphJsonSchema(ADDRESSES) as Schema;
  expect(Object.keys(schema.properties?.['claims']?.items?.properties ?? {})).toContain('evidence');
  expect(undescribed(schema)).toEqual([]);
});

it('tells readers of graph.json nothing that is meant for authors of content files', () => {
  expect(JSON.stringify(graphJsonSchema(ADDRESSES))).not.toMatch(/in quotation marks|text this file|fact above/);
});

it('has no keyword that a strict validator does not know', () => {
  const ajv = new Ajv2020({ strictSchema: true });
  formats(ajv);
  expect(ajv.compile(graphJsonSchema(ADDRESSES))).toBeTypeOf('function');
});
