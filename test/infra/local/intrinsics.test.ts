import { describe, expect, it } from 'vitest';
import { dependencyOrder } from '#infra/local/dependency-order.ts';
import { resolveCondition, resolveIntrinsics, type Scope } from '#infra/local/intrinsics.ts';
import type { Json } from '#infra/local/template.ts';

const scope: Scope = {
  ref: (name) => `ref-${name}`,
  attribute: (logicalId, name) => `${logicalId}.${name}`,
  imported: (name) => `imported-${name}`,
  condition: (name) => name === 'Yes',
};

describe('intrinsic functions', () => {
  const cases: [string, Json, Json][] = [
    ['Ref', { Ref: 'Table' }, 'ref-Table'],
    ['Fn::GetAtt as a list', { 'Fn::GetAtt': ['Table', 'StreamArn'] }, 'Table.StreamArn'],
    ['Fn::GetAtt as a text with dots', { 'Fn::GetAtt': 'Nested.Outputs.Arn' }, 'Nested.Outputs.Arn'],
    ['Fn::Join of resolved items', { 'Fn::Join': ['/', ['a', { Ref: 'B' }, 3]] }, 'a/ref-B/3'],
    ['Fn::Join of a list that is a function', { 'Fn::Join': ['-', { 'Fn::Split': ['/', 'a/b'] }] }, 'a-b'],
    ['Fn::Select', { 'Fn::Select': ['1', { 'Fn::Split': [':', 'x:y:z'] }] }, 'y'],
    ['Fn::Sub', { 'Fn::Sub': `\${Table}/\${Table.Arn}/\${!Literal}` }, `ref-Table/Table.Arn/\${Literal}`],
    ['Fn::Sub with variables', { 'Fn::Sub': [`\${Own}`, { Own: { Ref: 'X' } }] }, 'ref-X'],
    [
      'Fn::ImportValue',
      { 'Fn::ImportValue': { 'Fn::Join': [':', ['Data', 'Table']] } },
      'imported-Data:Table',
    ],
    ['Fn::If, true', { 'Fn::If': ['Yes', 1, 2] }, 1],
    ['Fn::If, false', { 'Fn::If': ['No', 1, { Ref: 'Other' }] }, 'ref-Other'],
    ['nested values', { A: [{ B: { Ref: 'C' } }] }, { A: [{ B: 'ref-C' }] }],
  ];
  it.each(cases)('resolves %s', (_name, given, expected) => {
    expect(resolveIntrinsics(given, scope)).toEqual(expected);
  });

  it('leaves out a property and an item that are AWS::NoValue', () => {
    const given = {
      Kept: 1,
      Gone: { 'Fn::If': ['No', 1, { Ref: 'AWS::NoValue' }] },
      List: [{ Ref: 'AWS::NoValue' }, 2],
    };
    expect(resolveIntrinsics(given, scope)).toEqual({ Kept: 1, List: [2] });
  });

  it('refuses a function it does not know by name', () => {
    expect(() => resolveIntrinsics({ 'Fn::Transform': {} }, scope)).toThrow(/Fn::Transform/);
  });

  it('refuses arguments of another shape by the name of the function', () => {
    expect(() => resolveIntrinsics({ 'Fn::Select': [5, ['a']] }, scope)).toThrow(/Fn::Select/);
  });

  it('leaves an object alone that only looks like a condition', () => {
    const statement = { Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
    expect(resolveIntrinsics(statement, scope)).toEqual(statement);
  });

  it('evaluates conditions made of other conditions', () => {
    const both: Json = { 'Fn::And': [{ Condition: 'Yes' }, { 'Fn::Not': [{ Condition: 'No' }] }] };
    expect(resolveCondition(both, scope)).toBe(true);
    expect(resolveCondition({ 'Fn::Or': [{ Condition: 'No' }, { 'Fn::Equals': ['a', 'b'] }] }, scope)).toBe(
      false,
    );
  });
});

describe('the order of resources', () => {
  it('puts a resource after those it names by Ref, Fn::GetAtt, Fn::Sub and DependsOn', () => {
    const order = dependencyOrder({
      D: { Type: 'T', Properties: { Of: { 'Fn::Sub': `x-\${C.Arn}` } } },
      C: { Type: 'T', Properties: { Of: { 'Fn::GetAtt': ['B', 'Arn'] } } },
      B: { Type: 'T', Properties: { Of: [{ Ref: 'A' }] }, DependsOn: ['Z'] },
      A: { Type: 'T' },
      Z: { Type: 'T' },
    });
    expect(order.indexOf('A')).toBeLessThan(order.indexOf('B'));
    expect(order.indexOf('Z')).toBeLessThan(order.indexOf('B'));
    expect(order.indexOf('B')).toBeLessThan(order.indexOf('C'));
    expect(order.indexOf('C')).toBeLessThan(order.indexOf('D'));
  });

  it('names the circle when there is one', () => {
    const circle = { A: { Type: 'T', DependsOn: 'B' }, B: { Type: 'T', DependsOn: 'A' } };
    expect(() => dependencyOrder(circle)).toThrow(/A > B > A/);
  });
});
